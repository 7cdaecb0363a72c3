/// The pages of the desk, and what they show live.
@NullMarked
package nl.meldwijzer.desk.web;

import org.jspecify.annotations.NullMarked;
