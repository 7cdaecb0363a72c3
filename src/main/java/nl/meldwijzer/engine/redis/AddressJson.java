package nl.meldwijzer.engine.redis;

import nl.meldwijzer.channel.Address;
import nl.meldwijzer.text.Medium;

/// Where a conversation's person is reached, and by which meldpunt: `[1,"whatsapp","<person>","<our sender>","demo"]`.
record AddressJson(String meldpunt, Address address) {
    private static final int SHAPE = 1;

    byte[] write() {
        return Json.bytes(Json.array()
                .add(SHAPE)
                .add(address.medium().code())
                .add(address.value())
                .add(address.sender())
                .add(meldpunt));
    }

    static AddressJson read(byte[] bytes) {
        var json = Json.read(bytes);
        Shape.check(json.path(0).asInt(0), SHAPE, "an address");
        var address = new Address(Medium.of(json.required(1).stringValue()), json.required(2).stringValue(),
                json.required(3).stringValue());
        return new AddressJson(json.required(4).stringValue(), address);
    }
}
