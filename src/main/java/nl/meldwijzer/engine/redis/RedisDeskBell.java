package nl.meldwijzer.engine.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskBell;

import static java.nio.charset.StandardCharsets.UTF_8;

/// By Redis' publish and subscribe, on a connection of its own. `commit.lua` rings; a message is a conversation's id. When the
/// connection was gone Lettuce subscribes again, and what rang meanwhile was missed.
final class RedisDeskBell implements DeskBell {
    private final RedisLink link;

    RedisDeskBell(RedisLink link) {
        this.link = link;
    }

    @Override
    public Ear listen(Listener listener) {
        var connection = link.listen(Keys.DESK_BELL, new RedisPubSubAdapter<String, byte[]>() {
            @Override
            public void message(String channel, byte[] id) {
                listener.changed(new ConversationId(new String(id, UTF_8)));
            }

            @Override
            public void subscribed(String channel, long count) {
                listener.unsure();
            }
        });
        return connection::close;
    }
}
