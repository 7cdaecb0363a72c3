/// Who works at the desk: accounts, roles, shifts, presence. Tells the engine who is really there.
@NullMarked
package nl.meldwijzer.staff;

import org.jspecify.annotations.NullMarked;
