/// The contract of a channel: what comes in, what goes out, and how a send can end.
@NullMarked
package nl.meldwijzer.channel;

import org.jspecify.annotations.NullMarked;
