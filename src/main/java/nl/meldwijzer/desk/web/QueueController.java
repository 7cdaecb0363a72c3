package nl.meldwijzer.desk.web;

import java.time.InstantSource;
import nl.meldwijzer.desk.queue.QueueView;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.staff.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who waits.
@Controller
final class QueueController {
    private final WaitingRoom waitingRoom;
    private final InstantSource clock;

    QueueController(WaitingRoom waitingRoom, InstantSource clock) {
        this.waitingRoom = waitingRoom;
        this.clock = clock;
    }

    @GetMapping("/desk/queue")
    String queue(Account who, Model model) {
        model.addAttribute("queue", view(who));
        return "desk/queue";
    }

    /// The list alone, for a page that shows it already.
    @GetMapping("/desk/queue/list")
    String list(Account who, Model model) {
        model.addAttribute("queue", view(who));
        return "desk/parts :: queue";
    }

    QueueView view(Account who) {
        return QueueView.of(waitingRoom.talks(), who, clock.instant());
    }
}
