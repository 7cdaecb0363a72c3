/// Who waits for a counsellor, and in which order.
@NullMarked
package nl.meldwijzer.desk.queue;

import org.jspecify.annotations.NullMarked;
