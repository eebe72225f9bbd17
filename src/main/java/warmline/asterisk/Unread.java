package warmline.asterisk;

import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;

/** Events with the field {@code TechCause} (a SIP status) of Asterisk 22, about which the library would warn at every call. */
final class Unread {
    private Unread() {}

    @AsteriskMapping("Hangup")
    public static final class Hangup extends HangupEvent {
        private static final long serialVersionUID = 1;

        public Hangup(Object source) {
            super(source);
        }

        public void setTechCause(String ignored) {}
    }

    @AsteriskMapping("HangupRequest")
    public static final class HangupRequest extends HangupRequestEvent {
        private static final long serialVersionUID = 1;

        public HangupRequest(Object source) {
            super(source);
        }

        public void setTechCause(String ignored) {}
    }
}
