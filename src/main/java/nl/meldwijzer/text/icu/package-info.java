/// Wording as ICU messages: plurals and lists as each language has them.
@NullMarked
package nl.meldwijzer.text.icu;

import org.jspecify.annotations.NullMarked;
