package warmline.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import warmline.call.Phone;
import warmline.callback.Beside.Blocked;
import warmline.patient.BlockedCallers;

/** Blocked telephones in memory; held to the same contract as in PostgreSQL. */
public final class MemoryBlockedCallers implements BlockedCallers {
    private final MemoryCallbacks book;
    private final StandingCalls standing;
    private final LongFunction<String> names;
    private long last;

    /** @param names of accounts */
    public MemoryBlockedCallers(MemoryCallbacks book, StandingCalls standing, LongFunction<String> names) {
        this.book = book;
        this.standing = standing;
        this.names = names;
    }

    @Override
    public boolean isBlocked(Phone telephone, Instant now) {
        synchronized (book.shelves()) {
            return book.beside().isBlocked(telephone, now);
        }
    }

    @Override
    public void block(Phone telephone, String reason, Instant until, long lead, Instant now) {
        synchronized (book.shelves()) {
            var block = new Block(++last, telephone, reason, names.apply(lead), now, until, Optional.empty());
            book.beside().blocked().put(telephone, new Blocked(block, lead));
            standing.end(telephone);
            book.shelves().open(telephone).stream()
                    .filter(open -> open.state() != State.CONNECTED)
                    .forEach(open -> book.apply(open, new Event.CallerBlocked(lead), now));
        }
    }

    @Override
    public boolean lift(long id, long lead, Instant now) {
        synchronized (book.shelves()) {
            var held = book.beside().blocked().values().stream()
                    .filter(one -> one.block().id() == id && one.block().holds(now))
                    .findFirst();
            held.ifPresent(one -> book.beside()
                    .blocked()
                    .put(one.block().telephone(), new Blocked(lifted(one.block(), lead, now), one.lead())));
            return held.isPresent();
        }
    }

    private Block lifted(Block block, long lead, Instant now) {
        return new Block(
                block.id(),
                block.telephone(),
                block.reason(),
                block.by(),
                block.since(),
                block.until(),
                Optional.of(new Lifted(names.apply(lead), now)));
    }

    @Override
    public List<Block> newest(int limit) {
        synchronized (book.shelves()) {
            return book.beside().blocked().values().stream()
                    .map(Blocked::block)
                    .sorted(Comparator.comparing(Block::id).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void erase(Instant overBy) {
        synchronized (book.shelves()) {
            book.beside().blocked().values().removeIf(held -> isOver(held.block(), overBy));
        }
    }

    private static boolean isOver(Block block, Instant by) {
        return !block.until().isAfter(by)
                || block.lifted().filter(lifted -> !lifted.at().isAfter(by)).isPresent();
    }
}
