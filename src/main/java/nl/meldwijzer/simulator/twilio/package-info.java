/// The stand-in for Twilio's cloud: signed webhooks to the program, and the REST interface that the program sends with.
@NullMarked
package nl.meldwijzer.simulator.twilio;

import org.jspecify.annotations.NullMarked;
