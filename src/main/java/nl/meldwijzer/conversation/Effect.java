package nl.meldwijzer.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import org.jspecify.annotations.Nullable;

/// Something that must follow from a turn. It is carried out after the commit until it is settled.
public sealed interface Effect {
    Lane lane();

    /// One message to the person.
    ///
    /// @param quiet in harmless wording
    /// @param attended whether a counsellor was there for them when it was said: texts may tell
    record Say(Language language, boolean quiet, boolean attended, List<Line> lines, @Nullable Question question)
            implements Effect {
        public Say {
            lines = List.copyOf(lines);
        }

        public Say(Language language, boolean quiet, List<Line> lines, @Nullable Question question) {
            this(language, quiet, false, lines, question);
        }

        public Say quietly() {
            return new Say(language, true, attended, lines, question);
        }

        @Override
        public Lane lane() {
            return Lane.MESSAGES;
        }
    }

    /// Hand the report to the register. Repeating it with the same report and revision changes nothing.
    ///
    /// @param receipt the code that the person will get; the register keeps only its hash
    record File(UUID report, int revision, String receipt, Language language, Map<FieldName, Answer> answers)
            implements Effect {
        public File {
            answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        @Override
        public Lane lane() {
            return Lane.FILING;
        }

        @Override
        public String toString() {
            return "File[" + report + ", revision=" + revision + "]";
        }
    }

    /// Find the report of this code in the register, or erase it. Repeating it changes nothing.
    ///
    /// @param receipt as the person typed it
    record UseCode(String receipt, Step.Code.Use use) implements Effect {
        @Override
        public Lane lane() {
            return Lane.FILING;
        }

        /// Who has the code can read the report.
        @Override
        public String toString() {
            return "UseCode[***, " + use + "]";
        }
    }

    /// Effects of one lane are carried out in order; lanes do not wait for each other.
    enum Lane {
        MESSAGES,
        FILING
    }

    /// What can be answered. Options are numbered from 1 in this order; `commands` are buttons without a number.
    ///
    /// @param ask the question's number, part of every button
    /// @param many whether several options may be chosen at once
    /// @param listed whether the text lists the numbered options; false when the lines show them already
    /// @param footer stands under everything, null when there is none
    record Question(
            int ask,
            boolean many,
            boolean listed,
            List<Option> options,
            List<Option> commands,
            @Nullable Line footer) {
        public Question {
            options = List.copyOf(options);
            commands = List.copyOf(commands);
        }
    }

    record Option(String id, Line label) {}
}
