package warmline.callback;

import java.util.List;
import java.util.stream.LongStream;

/** The book in memory keeps the contract. */
class MemoryCallbacksTest implements CallbacksContract {
    private final MemoryCallbacks book = new MemoryCallbacks(POLICY);

    @Override
    public Callbacks callbacks() {
        return book;
    }

    @Override
    public Ledger ledger() {
        return book;
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
