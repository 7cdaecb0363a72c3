/// What counsellors work with: the queue, the talk, and their pages. It changes a talk only through the engine.
@NullMarked
package nl.meldwijzer.desk;

import org.jspecify.annotations.NullMarked;
