package warmline.dispatch;

import java.util.List;

/** Messages that callers left while there was no service to talk to. They are in clear: each is deleted as soon as it is taken. */
public interface LeftMessages {
    /** The oldest that nobody writes any more. */
    List<LeftMessage> complete(int limit);

    void delete(LeftMessage message);
}
