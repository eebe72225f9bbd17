package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import warmline.call.Answer;
import warmline.call.Clip;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Stopped;
import warmline.prompt.Language;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/** One telephone on the line: what the service says is heard by a person, who does as they please. */
final class SimulatedLeg implements Leg {
    private static final Clip VOICE = new Clip(new byte[50]);

    /** Nobody holds a silent receiver for longer. */
    private static final long SILENCE_BORNE = 12 * SECOND;

    private final Asterisk asterisk;
    private final Telephone telephone;
    private final @Nullable LegId id;
    private final Service service;
    private final World world;
    private final Signal over;
    private final Signal taken;
    private @Nullable SimulatedRinging ringing;
    private @Nullable SimulatedLeg joined;
    private boolean up = true;
    private boolean used;
    private boolean wasJoined;
    final long began;

    SimulatedLeg(Asterisk asterisk, Telephone telephone, @Nullable LegId id, Service service) {
        this.asterisk = asterisk;
        this.telephone = telephone;
        this.id = id;
        this.service = service;
        this.world = service.world;
        this.over = new Signal(service);
        this.taken = new Signal(service);
        this.began = world.timeline.now();
    }

    /** Rings the telephone, and lets its owner do as they please. */
    void ring(SimulatedRinging ringing, long patience) {
        this.ringing = ringing;
        world.promises.rings(this, ringing);
        if (telephone.isEngaged()) {
            world.timeline.goOnIn(30 * MILLI, () -> end(new Answer.Busy()));
            return;
        }
        telephone.pickUp(this);
        switch (telephone.owner().rung()) {
            case Pickup.Answers(long after) when after < patience -> world.timeline.goOnIn(after, this::answer);
            case Pickup.Declines(long after)
            when after < patience -> world.timeline.goOnIn(after, () -> end(new Answer.Refused()));
            default -> world.timeline.goOnIn(patience, () -> end(new Answer.Silent()));
        }
    }

    private void answer() {
        if (!isRinging() || id == null) return;
        ringing = null;
        world.promises.answered(this);
        if (!service.exchange.answered(id, this)) {
            end(new Answer.Silent());
            return;
        }
        world.timeline.goOnIn(SILENCE_BORNE, () -> {
            if (!used) end(new Answer.Silent());
        });
    }

    @Override
    public Optional<Phone> phone() {
        return telephone.isWithheld() ? Optional.empty() : Optional.of(telephone.phone());
    }

    @Override
    public Heard say(List<Words> words) {
        onAir();
        return doing(telephone.owner().hears(words, this), (500 + 300 * words.size()) * MILLI);
    }

    @Override
    public Heard listen(Duration patience) {
        onAir();
        return doing(telephone.owner().isAwaited(), patience.toNanos());
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        onAir();
        var heard = doing(
                telephone.owner().hearsARecording(),
                recording.length().minus(from).toNanos());
        return new Stopped(heard, heard instanceof Heard.Key ? from.plusSeconds(5) : recording.length());
    }

    @Override
    public Heard play(Clip clip) {
        onAir();
        return doing(new Act.Stays(), 2 * SECOND);
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        onAir();
        doing(telephone.owner().isAwaited(), 3 * SECOND);
        return world.dice.nextBoolean() ? Optional.of(VOICE) : Optional.empty();
    }

    /** What the person does, and no longer than {@code most}, at the pace of this world. */
    private Heard doing(Act act, long most) {
        return switch (act) {
            case Act.Presses(char key, long after) -> {
                passes(Math.min(after, most));
                yield new Heard.Key(key);
            }
            case Act.Stays _ -> {
                passes(world.setting.paced(most));
                yield new Heard.Silence();
            }
            case Act.Leaves(long after) -> {
                passes(Math.min(after, most));
                world.log(() -> this + " hangs up");
                end(new Answer.Silent());
                throw new Hangup();
            }
        };
    }

    private void passes(long nanos) {
        service.trouble.step();
        service.await(over, taken, nanos);
        stillOurs();
        service.trouble.step();
        stillOurs();
    }

    /** Whoever waits on the line is taken out of the conversation by the peer who is joined to them. */
    private void stillOurs() {
        if (!up || wasJoined) throw new Hangup();
    }

    private void onAir() {
        stillOurs();
        used = true;
        world.promises.machineSpeaks(this);
    }

    @Override
    public Answer hearRinging(Ringing other) {
        onAir();
        if (other instanceof SimulatedRinging ring && !ring.isOver()) {
            leaveWhileItRings(ring);
            service.await(over, ring.settled(), ring.longest());
        }
        if (!up) throw new Hangup();
        return other.await();
    }

    /** Some do not want to wait any more. */
    private void leaveWhileItRings(SimulatedRinging ring) {
        if (world.dice.nextInt(15) != 0) return;
        world.timeline.goOnIn(world.between(SECOND, 15 * SECOND), () -> {
            if (up && joined == null && !ring.isOver()) end(new Answer.Silent());
        });
    }

    @Override
    public void hideNumber() {
        if (up) world.promises.waiting.sits(this);
        world.timeline.happened(); // the next round has something to look at
    }

    @Override
    public void speak(Language language) {
        throw new AssertionError("no patient here speaks " + language);
    }

    @Override
    public void louder(boolean louder) {
        stillOurs();
    }

    @Override
    public void join(Leg other) {
        if (!up) throw new Hangup();
        var patient = (SimulatedLeg) other;
        if (!patient.up || patient.asterisk != asterisk) return;
        used = true;
        patient.used = true;
        joined = patient;
        patient.joined = this;
        patient.wasJoined = true;
        patient.taken.raise(0);
        world.promises.joined(this, patient);
        var first = world.dice.nextInt(5) == 0 ? this : patient;
        world.timeline.goOnIn(world.setting.paced(world.between(2 * SECOND, 120 * SECOND)), () -> {
            if (first.isJoined()) first.end(new Answer.Silent());
        });
        service.await(over, patient.over, 3_600 * SECOND);
        service.trouble.step();
        if (!up) throw new Hangup();
    }

    @Override
    public Transfer leadTo(Phone outside, Duration patience) {
        onAir();
        passes(world.setting.paced(30 * SECOND));
        return world.dice.nextBoolean() ? Transfer.TALKED : Transfer.NOT_REACHED;
    }

    @Override
    public void hangUp() {
        end(new Answer.Silent());
    }

    /** Over, for whatever reason; a service that waits for an answer is told. */
    void end(Answer told) {
        if (!up) return;
        vanish();
        asterisk.gone(this);
        if (ringing != null && id != null) service.exchange.tell(id, told);
    }

    /** The exchange is dead, and tells nobody. */
    void vanish() {
        up = false;
        world.promises.ended(this);
        telephone.hangUp(this);
        over.raise(0);
        if (joined != null) {
            joined.joined = null;
            var other = joined;
            joined = null;
            other.over.raise(0);
            boolean hadWaited = other.id == null && other.wasJoined;
            if (service.isAlive() && !hadWaited) return;
            other.end(new Answer.Silent()); // the bridge does, or nobody is left who would hang up the other side
        }
    }

    boolean isUp() {
        return up;
    }

    boolean isRinging() {
        return up && ringing != null;
    }

    boolean isJoined() {
        return up && joined != null;
    }

    boolean wasJoined() {
        return wasJoined;
    }

    @Nullable
    LegId id() {
        return id;
    }

    Service service() {
        return service;
    }

    Telephone telephone() {
        return telephone;
    }

    @Override
    public String toString() {
        return (id == null ? "call from " : id + " to ") + telephone;
    }
}
