package nl.meldwijzer.simulator.web;

import java.util.List;
import nl.meldwijzer.simulator.Exchange;
import nl.meldwijzer.simulator.Phone;
import nl.meldwijzer.simulator.Pockets;
import nl.meldwijzer.text.Medium;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a browser does with its phones. Takes JSON only, which no other site's page can send here unasked.
@RestController
@RequestMapping(path = "/simulator", consumes = MediaType.APPLICATION_JSON_VALUE)
final class PhonesController {
    private final Pockets pockets;
    private final Exchange exchange;

    PhonesController(Pockets pockets, Exchange exchange) {
        this.pockets = pockets;
        this.exchange = exchange;
    }

    /// A phone more, with a number of its own.
    @PostMapping("/phones/add")
    PhoneView add(@CookieValue(PocketCookie.NAME) String pocket, @RequestBody NewPhone phone) {
        return PhoneView.of(pockets.add(pocket, Medium.of(phone.medium()), phone.name(), phone.language()));
    }

    /// The browser has these phones, also after a restart of ours. Gives what they have shown.
    @PostMapping("/phones/hold")
    List<MessageView> hold(@CookieValue(PocketCookie.NAME) String pocket, @RequestBody List<PhoneView> phones) {
        var held = phones.stream().map(phone -> pockets.hold(pocket, phone.phone())).map(Phone::address).toList();
        return exchange.shown(held).stream().map(MessageView::of).toList();
    }

    @PostMapping("/phones/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@CookieValue(PocketCookie.NAME) String pocket, @RequestBody PhoneView phone) {
        pockets.drop(pocket, phone.phone().address());
    }

    /// Somebody did something on a phone. 404 when the pocket does not hold the phone: hold it and try again.
    @PostMapping("/messages")
    ResponseEntity<MessageView> send(@CookieValue(PocketCookie.NAME) String pocket, @RequestBody Deed deed) {
        var phone = pockets.find(pocket, deed.phone());
        return ResponseEntity.of(phone.map(known -> MessageView.of(exchange.did(known, deed.did().input()))));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void refuse() {}

    record NewPhone(String medium, String name, String language) {}
}
