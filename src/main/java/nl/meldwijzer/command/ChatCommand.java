package nl.meldwijzer.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.dispatch.Wording;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A talk in a terminal: the whole bot without providers and stores. At the end it prints the talk as an example file.
@Command(name = "chat", mixinStandardHelpOptions = true, description = {"Talks with the bot in this terminal.",
        "Lines that begin with / steer: /sms /whatsapp /telegram (a new talk there), /lang en (a new talk in it),",
        "/wait 24h, /press OPTION, /share 52.09,5.12, /photo, /voice, /quit."})
final class ChatCommand implements Callable<Integer> {
    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--meldpunt", defaultValue = "${env:MELDWIJZER_MELDPUNT:-demo}", description = "Id of the profile.")
    private String meldpunt = "demo";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var content = folders.read().orThrow();
        var profile = content.profiles().get(meldpunt);
        if (profile == null) {
            spec.commandLine()
                    .getErr()
                    .println("There is no meldpunt '" + meldpunt + "'. There are: "
                            + String.join(", ", content.profiles().keySet()) + ".");
            return 1;
        }
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new Terminal(content, profile.asPractice(), out).talk(input);
        return 0;
    }

    /// The talk itself.
    private static final class Terminal {
        private final Machine machine;
        private final Wording wording;
        private final Profile profile;
        private final PrintWriter out;
        private final Understanding understanding;
        private PocketTalk talk;
        private ExampleWriter example;
        private int events;

        Terminal(Content content, Profile profile, PrintWriter out) {
            this.machine = new Machine(content.flow(), StatemachineMoves.of(content.flow()), content.catalogue());
            this.wording = new Wording(content.catalogue(), content.referrals());
            this.understanding = WholeUnderstanding.load(content.signals());
            this.profile = profile;
            this.out = out;
            this.talk = fresh(Medium.WHATSAPP, profile.language());
            this.example = new ExampleWriter(profile.id(), Medium.WHATSAPP, profile.language());
        }

        void talk(BufferedReader input) throws IOException {
            out.println("Say something, or /quit. Words that begin with / steer; --help lists them.");
            for (var line = input.readLine(); line != null && !line.strip().equals("/quit"); line = input.readLine()) {
                if (!line.isBlank()) hear(line.strip());
                out.flush();
            }
            out.print(example.text());
            out.flush();
        }

        private void hear(String line) {
            var order = Order.of(line);
            switch (order) {
                case Order.Say(var text) ->
                    take(new Event.Said(nextId(), understanding.read(text, talk.hint())), "they",
                            ExampleWriter.quoted(text));
                case Order.Press(var option) ->
                    take(new Event.Chose(nextId(), talk.conversation().ask(), option), "press", option);
                case Order.Share(var latitude, var longitude) ->
                    take(new Event.SharedLocation(nextId(), latitude, longitude), "share",
                            "[" + latitude + ", " + longitude + "]");
                case Order.Send(var kind) -> take(new Event.SentMedia(nextId(), kind, null), "send",
                        kind.name().toLowerCase(Locale.ROOT));
                case Order.Wait(var time) -> talk.pass(time);
                case Order.On(var medium) -> restart(medium, talk.conversation().language());
                case Order.Speak(var language) -> speak(language);
                case Order.Unknown(var hint) -> out.println(hint);
            }
        }

        private void speak(Language language) {
            if (profile.languages().contains(language)) restart(talk.conversation().medium(), language);
            else out.println("This meldpunt talks " + profile.languages() + ".");
        }

        private void restart(Medium medium, Language language) {
            talk = fresh(medium, language);
            example = new ExampleWriter(profile.id(), medium, language);
            out.println("(a new talk: " + medium.code() + ", " + language + ")");
        }

        private PocketTalk fresh(Medium medium, Language language) {
            return new PocketTalk(machine, profile, medium, language, Instant.now(), () -> ReceiptCode.fresh().shown());
        }

        private void take(Event event, String kind, String shown) {
            example.they(kind, shown);
            var said = talk.take(event);
            said.forEach(this::show);
            example.phase(talk.conversation());
        }

        private void show(Effect.Say say) {
            example.bot(say);
            for (var message : wording.render(say, talk.conversation().medium(), profile))
                out.println(indented(message.text()));
            var question = say.question();
            if (question != null && talk.conversation().medium() == Medium.TELEGRAM)
                out.println("   buttons: " + buttons(question));
            out.println();
        }

        private static List<String> buttons(Effect.Question question) {
            return java.util.stream.Stream.concat(question.options().stream(), question.commands().stream())
                    .map(Effect.Option::id)
                    .toList();
        }

        private static String indented(String text) {
            return text.indent(3).stripTrailing();
        }

        private String nextId() {
            return "terminal:" + ++events;
        }
    }
}
