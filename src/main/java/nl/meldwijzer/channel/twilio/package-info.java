/// WhatsApp and SMS over Twilio: its webhooks in, its REST API out.
@NullMarked
package nl.meldwijzer.channel.twilio;

import org.jspecify.annotations.NullMarked;
