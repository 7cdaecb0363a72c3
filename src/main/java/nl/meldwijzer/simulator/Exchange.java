package nl.meldwijzer.simulator;

import java.time.InstantSource;
import java.util.List;
import nl.meldwijzer.simulator.Message.State;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.SmsSegments;

/// Between the phones and the providers: what a person does is shown at once and carried to the program in order.
public final class Exchange {
    private final Board board;
    private final List<Carrier> carriers;
    private final InstantSource time;
    private final InOrder<PhoneAddress> line = new InOrder<>();

    public Exchange(Board board, List<Carrier> carriers, InstantSource time) {
        this.board = board;
        this.carriers = List.copyOf(carriers);
        this.time = time;
    }

    /// Takes what a person did and gives it back as the phone shows it.
    public Message did(Phone phone, Input input) {
        var carrier = carrier(phone.address().medium());
        var message = new Message(carrier.nextId(), phone.address(), time.instant(), new Message.Sent(input),
                parts(phone, input), State.ON_ITS_WAY, 0);
        board.put(message);
        line.run(phone.address(), () -> carry(carrier, phone, input, message));
        return message;
    }

    /// What the phones with these addresses have shown up to now, the oldest first.
    public List<Message> shown(List<PhoneAddress> phones) {
        return board.all().stream().filter(message -> phones.contains(message.phone())).toList();
    }

    private void carry(Carrier carrier, Phone phone, Input input, Message message) {
        var answer = carrier.carry(phone, input, message.id(), message.at());
        var state = answer.taken() ? State.ARRIVED : State.NOT_ARRIVED;
        board.change(message.id(), known -> known.with(state, answer.status()));
    }

    private int parts(Phone phone, Input input) {
        return phone.address().medium() == Medium.SMS && input instanceof Input.Text(var text)
                ? SmsSegments.of(text).segments()
                : 0;
    }

    private Carrier carrier(Medium medium) {
        return carriers.stream().filter(carrier -> carrier.media().contains(medium)).findFirst().orElseThrow();
    }
}
