/// The desk's door: signing in, sessions, who may see which page.
@NullMarked
package nl.meldwijzer.staff.web;

import org.jspecify.annotations.NullMarked;
