/// Telephone numbers as the library of the number plans knows them.
@NullMarked
package nl.meldwijzer.channel.phone;

import org.jspecify.annotations.NullMarked;
