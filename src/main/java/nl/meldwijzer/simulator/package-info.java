/// The practice version's phones: what people do on them, what arrives on them, and the stand-ins for the providers' clouds
/// between them and the program. Demo only.
@NullMarked
package nl.meldwijzer.simulator;

import org.jspecify.annotations.NullMarked;
