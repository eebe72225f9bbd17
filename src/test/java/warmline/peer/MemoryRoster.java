package warmline.peer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import warmline.call.Phone;

/** The team in memory; held to the same contract as the one in PostgreSQL. */
public final class MemoryRoster implements Roster, Recruiting {
    private record Member(Peer peer, String pin, Phone phone) {}

    private final Map<Long, Member> team = new TreeMap<>();
    private final Map<Long, Duty> duties = new TreeMap<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<String, PinTries> tries = new HashMap<>();

    @Override
    public synchronized Peer add(String number, String name, String pin, Phone phone, Instant now) {
        Recruiting.check(number, pin);
        if (byNumber(number).isPresent()) throw new IllegalArgumentException("team number " + number + " is taken");
        var peer = new Peer(team.size() + 1, number, name);
        team.put(peer.id(), new Member(peer, pin, phone));
        return peer;
    }

    @Override
    public synchronized void add(Shift shift) {
        shifts.removeIf(old -> old.peer() == shift.peer()
                && old.day() == shift.day()
                && old.from().equals(shift.from()));
        shifts.add(shift);
    }

    @Override
    public synchronized SignIn signIn(String number, String pin, Instant now) {
        if (!Peer.isNumber(number)) return new SignIn.Unknown();
        var before = tries.getOrDefault(number, PinTries.none(now));
        if (before.waits(now)) return new SignIn.Wait(before.notBefore());
        tries.put(number, before.andWrong(now));
        var right = byNumber(number).filter(member -> member.pin.equals(pin));
        if (right.isEmpty()) return new SignIn.Unknown();
        tries.remove(number);
        return new SignIn.Welcome(right.get().peer);
    }

    private Optional<Member> byNumber(String number) {
        return team.values().stream()
                .filter(member -> member.peer.number().equals(number))
                .findFirst();
    }

    @Override
    public synchronized Optional<Peer> find(long peer) {
        return Optional.ofNullable(team.get(peer)).map(Member::peer);
    }

    @Override
    public synchronized List<Shift> shifts() {
        return List.copyOf(shifts);
    }

    @Override
    public synchronized Optional<Phone> phone(long peer) {
        return Optional.ofNullable(team.get(peer)).map(Member::phone);
    }

    @Override
    public synchronized void goOnDuty(long peer, Phone at, Instant now) {
        if (!team.containsKey(peer)) throw new IllegalStateException("there is no peer " + peer);
        duties.put(peer, new Duty(peer, at, now, now));
    }

    @Override
    public synchronized void goOffDuty(long peer, Instant now) {
        duties.remove(peer);
    }

    @Override
    public synchronized Optional<Duty> duty(long peer) {
        return Optional.ofNullable(duties.get(peer));
    }

    @Override
    public synchronized List<Duty> onDuty() {
        return duties.values().stream()
                .sorted(Comparator.comparing(Duty::notBefore))
                .toList();
    }

    @Override
    public synchronized void rest(long peer, Instant until) {
        duties.computeIfPresent(
                peer,
                (_, duty) -> new Duty(
                        peer, duty.at(), duty.since(), until.isAfter(duty.notBefore()) ? until : duty.notBefore()));
    }
}
