package warmline.asterisk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import warmline.asterisk.Ami.Channel;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;

/**
 * The exchange of another service, visited for a moment to set right what that service left behind when it died. Unlike
 * {@link Manager} it does not say that a service is alive there.
 */
public final class DistantExchange implements Switchboard {
    private static final System.Logger LOG = System.getLogger(DistantExchange.class.getName());

    private final Door door;
    private final Set<Channel> channels;

    private DistantExchange(Door door, Set<Channel> channels) {
        this.door = door;
        this.channels = channels;
    }

    private record Door(int port, String secret) {
        static Door of(String words) {
            var each = words.split(" ");
            return new Door(Integer.parseInt(each[0]), each[1]);
        }
    }

    /** The way for another service on this machine to an exchange, to be read by {@link #behind}. */
    public static String door(int managerPort, String secret) {
        return managerPort + " " + secret;
    }

    /** The exchange as it is now; empty when it does not let us in, or does not say which calls it holds. */
    public static Optional<Switchboard> behind(String words) {
        var door = Door.of(words);
        return visit(door, Ami::channels).map(channels -> new DistantExchange(door, channels));
    }

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        throw new IllegalStateException("Nobody rings at the exchange of another service.");
    }

    @Override
    public Set<LegId> living() {
        return Exchange.legs(channels.stream());
    }

    @Override
    public Set<LegId> joined() {
        return Exchange.legs(channels.stream().filter(Channel::joined));
    }

    @Override
    public void hangUp(LegId id) {
        var word = visit(door, ami -> ami.hangUp(id.toString())).orElse(Ami.Word.NOT_SENT);
        switch (word) {
            case DONE, REFUSED -> {} // no such channel: it is over already
            case NONE, NOT_SENT ->
                throw new IllegalStateException(
                        "The exchange of another service did not hang up " + id + "; tried again.");
        }
    }

    private static <T> Optional<T> visit(Door door, Function<Ami, T> errand) {
        return Ami.login(door.port, door.secret, _ -> {}).flatMap(ami -> {
            try (ami) {
                return Optional.of(errand.apply(ami));
            } catch (IllegalStateException gone) {
                LOG.log(System.Logger.Level.DEBUG, "The exchange of another service does not answer.", gone);
                return Optional.empty();
            }
        });
    }
}
