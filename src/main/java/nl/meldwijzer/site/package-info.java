/// A meldpunt's public page: what it is, what happens with a report, and links that open a talk.
@NullMarked
package nl.meldwijzer.site;

import org.jspecify.annotations.NullMarked;
