/// Sends no faster than a provider takes, with Bucket4j.
@NullMarked
package nl.meldwijzer.channel.bucket4j;

import org.jspecify.annotations.NullMarked;
