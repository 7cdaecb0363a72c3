/// The web server's patience: a request that trickles in is ended.
@NullMarked
package nl.meldwijzer.app.tomcat;

import org.jspecify.annotations.NullMarked;
