/// Who writes too fast: a token bucket for each sender, in this process. Two instances that share the senders let each of them
/// write twice as fast at most; in return nothing has to be asked over the network before a message is refused, and a flood
/// costs the store nothing.
@NullMarked
package nl.meldwijzer.engine.bucket4j;

import org.jspecify.annotations.NullMarked;
