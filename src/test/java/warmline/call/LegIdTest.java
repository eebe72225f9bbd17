package warmline.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import warmline.call.LegId.Side;

class LegIdTest {
    @Test
    void a_leg_is_named_after_callback_number_and_side() {
        assertEquals("wl-7-2-patient", new LegId(7, 2, Side.PATIENT).toString());
        assertEquals("wl-7-2-peer", new LegId(7, 2, Side.PEER).toString());
    }

    @Test
    void a_name_leads_back_to_its_leg() {
        for (long callback : new long[] {0, 1, 7, 1_000_000, 999_999_999_999_999_999L})
            for (int number : new int[] {0, 1, 12, 999_999_999})
                for (var side : Side.values()) {
                    var id = new LegId(callback, number, side);
                    assertEquals(Optional.of(id), LegId.parse(id.toString()));
                }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wl",
                "wl-7-2",
                "wl-7-2-",
                "wl-7-2-PEER",
                "wl-7-2-lead",
                "wl-7-2-peer ",
                " wl-7-2-peer",
                "wl-7-2-peer\n",
                "wl-7-2-peer\r\nAction: Originate",
                "wl--7-2-peer",
                "wl-7--2-peer",
                "wl-7.0-2-peer",
                "wl-٧-2-peer",
                "wl-1000000000000000000-2-peer",
                "wl-7-1000000000-peer",
                "wl-99999999999999999999999999999999-1-peer",
                "wl-7-2-peer;2",
                "PJSIP/trunk-00000007",
                "xwl-7-2-peer"
            })
    void any_other_name_is_nobodys(String name) {
        assertEquals(Optional.empty(), LegId.parse(name));
    }
}
