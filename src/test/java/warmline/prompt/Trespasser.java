package warmline.prompt;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import org.asteriskjava.fastagi.AgiScript;
import warmline.call.Phone;

/** Does what no class of ours may do, so that the rules of the architecture can be seen to find it. Never runs. */
final class Trespasser {
    final Supplier<Instant> clock = Instant::now;
    final long started = System.nanoTime();
    final Random dice = new Random(started);

    boolean isForeign(Phone phone, AgiScript script) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().isEmpty()
                && !phone.number().equals(script.toString());
    }
}
