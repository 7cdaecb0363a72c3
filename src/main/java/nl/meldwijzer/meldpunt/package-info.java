/// A meldpunt's profile, the routekaart filled in, and the directory of referrals. Core: JDK only.
@NullMarked
package nl.meldwijzer.meldpunt;

import org.jspecify.annotations.NullMarked;
