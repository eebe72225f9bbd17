package warmline.callback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Callbacks in order, to be read from the first on: no other order is read as fast. */
final class Row {
    private final List<Callback> all = new ArrayList<>();
    private final Comparator<Callback> order;

    Row(Comparator<Callback> order) {
        this.order = order;
    }

    void add(Callback callback) {
        all.add(-1 - Collections.binarySearch(all, callback, order), callback);
    }

    void remove(Callback callback) {
        all.remove(Collections.binarySearch(all, callback, order));
    }

    List<Callback> all() {
        return all;
    }
}
