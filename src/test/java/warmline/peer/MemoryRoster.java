package warmline.peer;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.prompt.Language;

/** The team in memory; held to the same contract as the one in PostgreSQL. */
public final class MemoryRoster implements Roster, Recruiting {
    private record Member(Peer peer, String pin, Phone phone) {}

    private final Map<Long, Member> team = new TreeMap<>();
    private final Map<Long, Duty> duties = new TreeMap<>();
    private final Map<List<Object>, Planned> plan = new LinkedHashMap<>();
    private Rota rota = Rota.EMPTY;
    private final Map<Language, Set<Long>> speakers = new EnumMap<>(Language.class);
    private final Map<Long, Clip> hellos = new HashMap<>();
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
    public synchronized void speaks(long peer, Language language, boolean does) {
        if (does) speakers.computeIfAbsent(language, _ -> new HashSet<>()).add(peer);
        else speakers.getOrDefault(language, new HashSet<>()).remove(peer);
    }

    @Override
    public synchronized Set<Long> speaking(Language language) {
        return Set.copyOf(speakers.getOrDefault(language, Set.of()));
    }

    @Override
    public synchronized void keepHello(long peer, Clip hello) {
        hellos.put(peer, hello);
    }

    @Override
    public synchronized void eraseHello(long peer) {
        hellos.remove(peer);
    }

    @Override
    public synchronized Optional<Clip> hello(long peer) {
        return Optional.ofNullable(hellos.get(peer));
    }

    @Override
    public synchronized void add(Planned entry) {
        planned(entry).filter(peer -> !team.containsKey(peer)).ifPresent(peer -> {
            throw nobody(peer);
        });
        plan.put(key(entry), entry);
        rota = Rota.of(List.copyOf(plan.values()));
    }

    @Override
    public synchronized boolean remove(Planned entry) {
        boolean removed = plan.remove(key(entry), entry);
        rota = Rota.of(List.copyOf(plan.values()));
        return removed;
    }

    /** What an entry may not share with another; the rest is replaced. */
    private static List<Object> key(Planned entry) {
        return switch (entry) {
            case Shift shift -> List.of(Shift.class, shift.peer(), shift.day(), shift.from());
            case ExtraShift shift -> List.of(ExtraShift.class, shift.peer(), shift.date(), shift.from());
            case DayOff day -> List.of(day);
            case Opening opening -> List.of(Opening.class, opening.day(), opening.from());
            case Closure closure -> List.of(Closure.class, closure.from(), closure.to());
            case Meeting meeting ->
                List.of(Meeting.class, meeting.name(), meeting.place(), meeting.day(), meeting.from());
        };
    }

    private static Optional<Long> planned(Planned entry) {
        return switch (entry) {
            case Shift shift -> Optional.of(shift.peer());
            case ExtraShift shift -> Optional.of(shift.peer());
            case DayOff day -> Optional.of(day.peer());
            case Opening _, Closure _, Meeting _ -> Optional.empty();
        };
    }

    private static IllegalStateException nobody(long peer) {
        return new IllegalStateException("there is no peer " + peer);
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

    @Override
    public synchronized void changePin(long peer, String pin) {
        Recruiting.checkPin(pin);
        team.computeIfPresent(peer, (_, member) -> new Member(member.peer, pin, member.phone));
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
    public synchronized List<Peer> team() {
        return team.values().stream()
                .map(Member::peer)
                .sorted(Comparator.comparing((Peer peer) -> peer.number().length())
                        .thenComparing(Peer::number))
                .toList();
    }

    @Override
    public synchronized Rota rota(Instant from) {
        return rota;
    }

    @Override
    public synchronized Optional<Phone> phone(long peer) {
        return Optional.ofNullable(team.get(peer)).map(Member::phone);
    }

    @Override
    public synchronized void goOnDuty(long peer, Phone at, Instant now) {
        if (!team.containsKey(peer)) throw nobody(peer);
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
