package nl.meldwijzer.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;

/// Whether each question fits its field and the channels.
final class QuestionCheck {
    /// Options are typed as one digit on every channel, and 0 is the menu.
    private static final int MOST_OPTIONS = 9;

    /// A WhatsApp list shows no more items.
    private static final int MOST_LIST_ITEMS = 10;

    private final Flow flow;
    private final Sources sources;
    private final Set<Language> languages;
    private final List<Problem> problems = new ArrayList<>();

    QuestionCheck(Flow flow, Sources sources, Set<Language> languages) {
        this.flow = flow;
        this.sources = sources;
        this.languages = languages;
    }

    List<Problem> problems() {
        flow.fields().values().forEach(this::showsItsOptions);
        flow.steps().values().forEach(this::fits);
        return problems;
    }

    private void showsItsOptions(Field field) {
        int most = mostAtOnce(field);
        if (most > MOST_OPTIONS) {
            problems.add(
                    sources.of(field.name())
                            .error(
                                    "field '" + field.name() + "' has " + most
                                            + " options, and a channel shows " + MOST_OPTIONS
                                            + ". Join some, or group them 'by' another field."));
        }
    }

    private static int mostAtOnce(Field field) {
        var groups = field.groups();
        if (groups == null) return field.options().size();
        return groups.options().values().stream().mapToInt(List::size).max().orElse(0);
    }

    private void fits(Step step) {
        switch (step) {
            case Step.Ask ask -> fits(ask);
            case Step.Choose choose -> fits(choose, choose.field(), Field.Kind.ONE, Field.Kind.MANY);
            case Step.Words words -> fits(words, words.field(), Field.Kind.WORDS);
            case Step.Place place -> fits(place, place.field(), Field.Kind.PLACE);
            case Step.Contact contact -> fits(contact, contact.field(), Field.Kind.CONTACT);
            case Step.PickLanguage pick -> showsEveryLanguage(pick);
            case Step.Resume resume -> hasSomethingToResume(resume);
            case Step.Tell _, Step.Code _, Step.PickMeant _, Step.ReadBack _, Step.Sending _, Step.HandOver _, Step.End _, Step.Show _ ->
                {
                }
        }
    }

    private void fits(Step.Ask ask) {
        var field = ask.field();
        if (field != null) {
            fits(ask, field, Field.Kind.ONE);
            offersEveryOption(ask, field);
        } else if (ask.choices().size() > MOST_OPTIONS) {
            note(ask, "has " + ask.choices().size() + " options, and a channel shows " + MOST_OPTIONS
                    + ". Join some, or ask twice.");
        }
    }

    private void fits(Step step, FieldName name, Field.Kind first, Field.Kind... others) {
        var field = flow.fields().get(name);
        if (field == null || EnumSet.of(first, others).contains(field.kind())) return;
        note(step, "cannot ask the field '" + name + "', which is of kind '" + field.kind().code() + "'. "
                + wayToAsk(field));
    }

    private static String wayToAsk(Field field) {
        return switch (field.kind()) {
            case ONE, MANY -> "Use 'choose: " + field.name() + "'.";
            case WORDS -> "Use 'words: " + field.name() + "'.";
            case PLACE -> "Use 'place: " + field.name() + "'.";
            case CONTACT -> "Use 'contact: " + field.name() + "'.";
        };
    }

    private void offersEveryOption(Step.Ask ask, FieldName name) {
        var field = flow.fields().get(name);
        if (field == null) return;
        var offered = ask.choices().stream().map(Step.Choice::option).collect(Collectors.toSet());
        field.options()
                .stream()
                .filter(option -> !offered.contains(option))
                .forEach(option -> note(ask, "leads nowhere with the option '" + option + "' of the field '" + name
                        + "'. Add it to 'choices'."));
    }

    private void showsEveryLanguage(Step.PickLanguage pick) {
        if (languages.size() > MOST_LIST_ITEMS) {
            note(pick, "offers " + languages.size() + " languages, and a channel shows " + MOST_LIST_ITEMS
                    + ". Split the list.");
        }
    }

    private void hasSomethingToResume(Step.Resume resume) {
        var dialogue = resume.name().dialogue();
        var interrupts = flow.interrupts().values().stream().anyMatch(start -> start.dialogue().equals(dialogue));
        if (!interrupts) {
            note(resume,
                    "resumes, but this dialogue interrupts nothing. Use 'go' with a step, or give the dialogue 'interrupt:' and 'start:'.");
        }
    }

    private void note(Step step, String message) {
        problems.add(sources.of(step.name()).error("step '" + step.name().step() + "' " + message));
    }
}
