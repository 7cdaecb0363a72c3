/// Decides moves with Spring Statemachine, which is used nowhere else.
@NullMarked
package nl.meldwijzer.flow.statemachine;

import org.jspecify.annotations.NullMarked;
