/// What the engine remembers in PostgreSQL: which messages ever began a conversation.
@NullMarked
package nl.meldwijzer.engine.jdbc;

import org.jspecify.annotations.NullMarked;
