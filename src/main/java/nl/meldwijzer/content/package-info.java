/// All content together: wording, dialogues, profiles and referrals, read from the jar or from folders and checked.
@NullMarked
package nl.meldwijzer.content;

import org.jspecify.annotations.NullMarked;
