/// The simulator's page with its phones, and the landing page.
@NullMarked
package nl.meldwijzer.simulator.web;

import org.jspecify.annotations.NullMarked;
