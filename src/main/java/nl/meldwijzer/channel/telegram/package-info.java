/// Telegram: its webhook in, its Bot API out.
@NullMarked
package nl.meldwijzer.channel.telegram;

import org.jspecify.annotations.NullMarked;
