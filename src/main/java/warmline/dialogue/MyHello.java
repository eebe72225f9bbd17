package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.peer.Peer;
import warmline.peer.Roster;

/** How a peer says hello: heard by whoever has talked with them, and thinks of asking for them again. */
final class MyHello {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Roster roster;

    MyHello(Roster roster) {
        this.roster = roster;
    }

    void on(Call call, Peer peer) {
        OwnVoice.on(call, SAY_HELLO, LONGEST, of(peer), HELLO_IS_KEPT);
    }

    private OwnVoice.Place of(Peer peer) {
        return new OwnVoice.Place() {
            @Override
            public Optional<Clip> before() {
                return roster.hello(peer.id());
            }

            @Override
            public boolean keep(Clip said) {
                roster.keepHello(peer.id(), said);
                return true;
            }

            @Override
            public void erase() {
                roster.eraseHello(peer.id());
            }
        };
    }
}
