package warmline.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** Ends what a channel is played, or its waiting for a key: an action that the library lacks. Public because the library reads it by reflection. */
public final class StopPlaying extends AbstractManagerAction {
    private static final long serialVersionUID = 1;
    private final String channel;

    StopPlaying(String channel) {
        this.channel = channel;
    }

    @Override
    public String getAction() {
        return "ControlPlayback";
    }

    public String getControl() {
        return "stop";
    }

    public String getChannel() {
        return channel;
    }
}
