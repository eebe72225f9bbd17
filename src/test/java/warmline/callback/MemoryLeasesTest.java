package warmline.callback;

import java.util.List;
import java.util.stream.LongStream;

/** Leases in memory keep the contract. */
class MemoryLeasesTest implements LeasesContract {
    private final MemoryLeases leases = new MemoryLeases();
    private final MemoryCallbacks book = new MemoryCallbacks(POLICY).under(this::lease, leases::holds);

    @Override
    public Leases ours() {
        return leases.of(1);
    }

    @Override
    public Leases others() {
        return leases.of(2);
    }

    @Override
    public Callbacks under(Lease lease) {
        return book.under(() -> lease, leases::holds);
    }

    @Override
    public void timePasses() {
        leases.late(1);
    }

    @Override
    public Callbacks callbacks() {
        return book;
    }

    @Override
    public Ledger ledger() {
        return book;
    }

    @Override
    public Lease lease() {
        return new Lease(3, 1);
    }

    @Override
    public List<Long> peers() {
        return LongStream.rangeClosed(1, MANY).boxed().toList();
    }

    @Override
    public long lead() {
        return 1;
    }
}
