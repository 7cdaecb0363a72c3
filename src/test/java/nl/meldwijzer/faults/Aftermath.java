package nl.meldwijzer.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.SealedMessageKeys;
import nl.meldwijzer.engine.redis.StoredTalks;
import nl.meldwijzer.faults.History.Moment.Accepted;
import nl.meldwijzer.faults.History.Moment.Asked;
import nl.meldwijzer.faults.History.Moment.Filed;
import nl.meldwijzer.faults.History.Moment.Kept;
import nl.meldwijzer.faults.History.Moment.Repeated;
import nl.meldwijzer.faults.History.Moment.Seen;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.jdbc.FiledReports;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Understanding;

/// Reads, after a run, what the stores, the clouds and the log hold, and adds it to the history.
final class Aftermath {
    private static final Pattern SENT = Pattern
            .compile("message conversation=(\\S+) effect=(\\d+) part=\\d+ medium=\\S+ outcome=(\\w+)");

    private final Keyring keyring;
    private final StoredTalks talks;
    private final History history;
    private final Replay replay = new Replay();
    private final Understanding understanding = WholeUnderstanding.load();
    private final Map<String, String> conversations = new HashMap<>();
    private final Map<String, TreeSet<Long>> effects = new HashMap<>();

    Aftermath(Keyring keyring, StoredTalks talks, History history) {
        this.keyring = keyring;
        this.talks = talks;
        this.history = history;
    }

    void readLog(String log) {
        SENT.matcher(log).results().forEach(line -> {
            effects.computeIfAbsent(line.group(1), _ -> new TreeSet<>()).add(Long.valueOf(line.group(2)));
            if (line.group(3).equals("repeated")) history.add(new Repeated(line.group(1) + "/" + line.group(2)));
        });
    }

    void readTalks(List<String> addresses) {
        var asked = history.all(Asked.class).collect(Collectors.groupingBy(Asked::address));
        addresses.forEach(address -> talks.with(Replay.MELDPUNT, who(address))
                .ifPresent(talk -> readTalk(address, talk, asked.getOrDefault(address, List.of()))));
    }

    private void readTalk(String address, StoredTalks.Talk talk, List<Asked> asked) {
        conversations.put(address, talk.id());
        var events = events(talk, asked);
        var taken = talk.events().stream().map(hash -> events.getOrDefault(hash, unasked(hash))).toList();
        var messages = taken.stream().filter(Event.Said.class::isInstance).map(Event::id).toList();
        var report = talk.conversation().report();
        var sent = report != null && report.status() != ReportState.Status.OPEN;
        history.add(new Kept(address, talk.id(), messages, talk.version(), taken.size() - messages.size(),
                replay.leadsTo(talk.conversation(), taken), sent ? report.id().toString() : ""));
    }

    /// All that could have happened to it, by the hash under which it is remembered.
    private Map<String, Event> events(StoredTalks.Talk talk, List<Asked> asked) {
        var possible = new ArrayList<Event>();
        asked.forEach(one -> possible.add(new Event.Said(one.message(), understanding.read(one.words(), Hint.NONE))));
        var report = talk.conversation().report();
        if (report != null) {
            possible.add(new Event.Filed("filed:" + report.id() + ":0", report.id(), 0, "K7Q-F3M-2XR"));
            possible.add(new Event.NotFiledYet("not-filed-yet:" + report.id() + ":0", report.id()));
        }
        return possible.stream().collect(Collectors.toMap(event -> talks.hash(event.id()), event -> event));
    }

    /// Changes nothing when it is replayed, so that the state does not follow.
    private static Event unasked(String hash) {
        return new Event.Edited("unasked:" + hash);
    }

    /// @param usual the texts of one undisturbed talk, oldest first, by which messages of Telegram are told apart
    void readClouds(Clouds clouds, List<String> addresses, List<String> usual) {
        var keys = new SealedMessageKeys(keyring);
        for (var address : addresses) {
            if (Replay.medium(address) == Medium.TELEGRAM)
                readTelegram(address, clouds.telegram().takenFor(address), usual);
            else
                clouds.twilio().takenFor(address).forEach(message -> readTwilio(message, keys));
        }
    }

    private void readTwilio(Cloud.Taken message, MessageKeys keys) {
        var key = message.callback().substring(message.callback().lastIndexOf('/') + 1);
        var part = keys.part(key).orElseThrow();
        var effect = part.conversation() + "/" + part.effect();
        history.add(new Accepted(message.at(), message.to(), effect + "/" + part.number(),
                part.effect() * 100 + part.number(), effect, receipt(message.text())));
    }

    /// The Bot API carries no key: the n-th text in the usual order is the n-th effect.
    private void readTelegram(String address, List<Cloud.Taken> messages, List<String> usual) {
        var places = messages.stream()
                .map(Cloud.Taken::text)
                .distinct()
                .collect(Collectors.toMap(text -> text,
                        text -> place(text, usual)));
        var order = places.keySet().stream().sorted(Comparator.comparing(places::get)).toList();
        var conversation = conversations.getOrDefault(address, "");
        var numbers = List.copyOf(effects.getOrDefault(conversation, new TreeSet<>()));
        for (var message : messages) {
            var at = order.indexOf(message.text());
            var effect = conversation + "/" + (at < numbers.size() ? numbers.get(at) : "unknown");
            history.add(new Accepted(message.at(), address, address + "/" + at, places.get(message.text()), effect,
                    receipt(message.text())));
        }
    }

    /// What is not usual, that the report is not registered yet, comes before the last one.
    private static long place(String text, List<String> usual) {
        var at = usual.indexOf(withoutReceipt(text));
        return at >= 0 ? at * 10L : (usual.size() - 1) * 10L - 5;
    }

    static String withoutReceipt(String text) {
        return Person.RECEIPT.matcher(text).replaceAll("receipt");
    }

    private String receipt(String text) {
        var found = Person.RECEIPT.matcher(text);
        if (!found.find()) return "";
        return FiledReports.hash(keyring, ReceiptCode.typed(found.group()).orElseThrow());
    }

    void readRegister(PostgresProcess postgres) throws SQLException {
        try (var connection = postgres.connect()) {
            new FiledReports(connection, keyring).all()
                    .forEach(row -> history.add(new Filed(row.report().toString(), row.revision(), row.readable(),
                            row.receipts())));
        }
    }

    /// @param planted by what it is called
    void readFiles(Path folder, Map<String, String> planted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                look(Files.readString(file, StandardCharsets.ISO_8859_1), folder.relativize(file).toString(), planted);
        }
    }

    void look(String content, String where, Map<String, String> planted) {
        planted.forEach((name, word) -> {
            if (content.contains(word)) history.add(new Seen(name, where));
        });
    }

    static Address who(String address) {
        return switch (Replay.medium(address)) {
            case WHATSAPP -> new Address(Medium.WHATSAPP, address, Twilio.WHATSAPP);
            case SMS -> new Address(Medium.SMS, address, Twilio.SMS);
            case TELEGRAM -> new Address(Medium.TELEGRAM, address, Replay.MELDPUNT);
        };
    }
}
