/// The program: `main`, how it starts, and how the rooms are wired together.
@NullMarked
package nl.meldwijzer.app;

import org.jspecify.annotations.NullMarked;
