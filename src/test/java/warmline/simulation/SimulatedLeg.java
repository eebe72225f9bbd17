package warmline.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import warmline.call.Answer;
import warmline.call.Clip;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Stopped;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/** A person at a telephone who does anything: presses keys, falls silent, hangs up. */
final class SimulatedLeg implements Leg {
    private final World world;
    private final Phone phone;
    private final Optional<LegId> id;
    private boolean up = true;
    private boolean joined;
    private boolean offered;
    private boolean accepted;
    private boolean askedWhen;
    private boolean elsewhere;

    SimulatedLeg(World world, Phone phone, Optional<LegId> id) {
        this.world = world;
        this.phone = phone;
        this.id = id;
    }

    @Override
    public Optional<Phone> phone() {
        return Optional.of(phone);
    }

    @Override
    public Heard say(List<Words> words) {
        elsewhere |= words.contains(Prompt.CALL_YOU_THERE);
        if (!elsewhere && (words.contains(Prompt.BOOKED) || words.contains(Prompt.MOVED)))
            world.promises.confirmed(phone);
        onAir(12);
        if (words.contains(Prompt.A_CALL_IS_DUE)) accepted = false;
        offered = words.contains(Prompt.TO_TAKE_IT);
        askedWhen = words.contains(Prompt.IF_THAT_IS_GOOD);
        return new Heard.Silence();
    }

    @Override
    public Heard listen(Duration patience) {
        onAir(8);
        boolean silent = world.dice.nextInt(8) == 0;
        char key = "1112345670*#".charAt(world.dice.nextInt(12));
        if (askedWhen && (silent || key == '1')) world.promises.askedAnew(phone);
        if (silent) return new Heard.Silence();
        if (offered && key == '1') accepted = true;
        return new Heard.Key(key);
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        onAir(60);
        return new Stopped(new Heard.Silence(), recording.length());
    }

    @Override
    public Heard play(Clip clip) {
        onAir(5);
        return new Heard.Silence();
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        onAir(5);
        return world.dice.nextBoolean() ? Optional.of(new Clip(new byte[50])) : Optional.empty();
    }

    @Override
    public Answer hearRinging(Ringing other) {
        onAir(1);
        var answer = other.await();
        onAir(1);
        return answer;
    }

    @Override
    public void join(Leg other) {
        var patient = (SimulatedLeg) other;
        joined = true;
        patient.joined = true;
        try {
            world.pass(1200);
            if (!world.isCalm() && world.dice.nextInt(4) == 0) end();
            if (!up) throw new Hangup();
        } finally {
            joined = false;
            patient.joined = false;
        }
    }

    @Override
    public Transfer leadTo(Phone outside, Duration patience) {
        onAir(300);
        return world.dice.nextBoolean() ? Transfer.TALKED : Transfer.NOT_REACHED;
    }

    @Override
    public void hangUp() {
        world.network.gone(this);
    }

    private void onAir(int mostSeconds) {
        if (!up) throw new Hangup();
        world.promises.machineSpeaks(this);
        world.pass(mostSeconds);
        if (!world.isCalm() && world.dice.nextInt(25) == 0) world.network.gone(this);
        if (!up) throw new Hangup();
    }

    boolean end() {
        up = false;
        return true;
    }

    boolean isUp() {
        return up;
    }

    boolean isJoined() {
        return joined;
    }

    /** Whether this person took the callback offered last, by key. */
    boolean hasAccepted() {
        return up && accepted;
    }

    Optional<LegId> id() {
        return id;
    }

    Phone number() {
        return phone;
    }

    @Override
    public String toString() {
        return "leg " + phone + id.map(i -> " " + i).orElse("");
    }
}
