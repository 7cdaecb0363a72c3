/// Reads flows from `conversation-flows/`.
@NullMarked
package nl.meldwijzer.flow.yaml;

import org.jspecify.annotations.NullMarked;
