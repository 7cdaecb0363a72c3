/// The stand-in for Telegram's cloud: updates to the program's webhook, and the Bot API that the program sends with.
@NullMarked
package nl.meldwijzer.simulator.telegram;

import org.jspecify.annotations.NullMarked;
