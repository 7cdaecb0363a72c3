/// Reads profiles and referrals from `conversation-flows/`.
@NullMarked
package nl.meldwijzer.meldpunt.yaml;

import org.jspecify.annotations.NullMarked;
