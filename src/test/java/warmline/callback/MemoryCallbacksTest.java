package warmline.callback;

import java.util.List;
import java.util.stream.LongStream;
import warmline.patient.BlockedCallers;
import warmline.patient.Memory;
import warmline.patient.Privacy;
import warmline.patient.Wellness;

/** The book in memory keeps the contract. */
class MemoryCallbacksTest
        implements CallbacksContract,
                LedgerContract,
                LeftContract,
                RacesContract,
                StandingCallsContract,
                PrivacyContract,
                BlockedCallersContract,
                WellnessContract,
                SharedContract,
                PeerNotesContract {
    private final MemoryCallbacks book = new MemoryCallbacks(POLICY);
    private final MemoryOfPatients remembered = new MemoryOfPatients();
    private final StandingCalls standing = new MemoryStandingCalls(book);
    private final BlockedCallers blocked = new MemoryBlockedCallers(book, standing, _ -> "lead");

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
        return new Lease(1, 1);
    }

    @Override
    public List<Long> peers() {
        return LongStream.rangeClosed(1, MANY).boxed().toList();
    }

    @Override
    public long lead() {
        return 1;
    }

    @Override
    public Memory remembered() {
        return remembered;
    }

    @Override
    public Privacy privacy() {
        return new MemoryPrivacy(book, standing, remembered);
    }

    @Override
    public Wellness wellness() {
        return remembered;
    }

    @Override
    public BlockedCallers blocked() {
        return blocked;
    }

    @Override
    public StandingCalls standing() {
        return standing;
    }
}
