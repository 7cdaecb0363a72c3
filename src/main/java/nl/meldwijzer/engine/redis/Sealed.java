package nl.meldwijzer.engine.redis;

import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.seal.DataKey;

/// Seals and opens what belongs to one conversation. Each thing is bound to the conversation, its kind and its number, so that
/// nothing sealed can be put in another's place.
record Sealed(ConversationId id, DataKey key) {
    byte[] seal(Conversation state) {
        return key.seal(Squeezed.squeeze(StateJson.write(state)), about("state"));
    }

    Conversation openState(byte[] sealed) {
        return StateJson.read(Squeezed.unsqueeze(key.open(sealed, about("state")), "conversation " + id));
    }

    byte[] seal(AddressJson address) {
        return key.seal(Squeezed.squeeze(address.write()), about("address"));
    }

    AddressJson openAddress(byte[] sealed) {
        return AddressJson
                .read(Squeezed.unsqueeze(key.open(sealed, about("address")), "address of conversation " + id));
    }

    byte[] seal(long number, Effect effect) {
        return key.seal(EffectJson.write(effect), about("effect|" + number));
    }

    Effect openEffect(long number, byte[] sealed) {
        return EffectJson.read(key.open(sealed, about("effect|" + number)));
    }

    byte[] seal(long number, ChatLine line) {
        return key.seal(ChatLineJson.write(line), about("talk|" + number));
    }

    ChatLine openLine(long number, byte[] sealed) {
        return ChatLineJson.read(key.open(sealed, about("talk|" + number)));
    }

    byte[] sealWithheld(long version, byte[] pieces) {
        return key.seal(pieces, about("withheld|" + version));
    }

    byte[] openWithheld(long version, byte[] sealed) {
        return key.open(sealed, about("withheld|" + version));
    }

    byte[] sealDraft(String by, byte[] words) {
        return key.seal(words, about("draft|" + by));
    }

    byte[] openDraft(String by, byte[] sealed) {
        return key.open(sealed, about("draft|" + by));
    }

    private String about(String kind) {
        return id.value() + "|" + kind;
    }
}
