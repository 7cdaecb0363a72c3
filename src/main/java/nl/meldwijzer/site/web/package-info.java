/// Serves the public pages.
@NullMarked
package nl.meldwijzer.site.web;

import org.jspecify.annotations.NullMarked;
