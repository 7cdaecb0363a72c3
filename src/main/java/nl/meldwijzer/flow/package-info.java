/// Flows as data: steps, fields with their purposes, answers, moves. Core: JDK only.
@NullMarked
package nl.meldwijzer.flow;

import org.jspecify.annotations.NullMarked;
