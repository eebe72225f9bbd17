package warmline.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.call.Phone;

/**
 * Which numbers a patient may have us ring: ordinary telephones of one country. Never premium, international, short or
 * emergency numbers, nor our own, so that nobody can make the line spend the centre's money.
 */
public final class NumberPlan {
    private static final Set<PhoneNumberType> ORDINARY = EnumSet.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP,
            PhoneNumberType.PERSONAL_NUMBER);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shorts = ShortNumberInfo.getInstance();
    private final String country;
    private final Set<Phone> own;

    /**
     * @param country two letters, ISO 3166-1
     * @param own the numbers of our own line
     */
    public NumberPlan(String country, Set<Phone> own) {
        if (!isCountry(country))
            throw new IllegalArgumentException("\"" + country + "\" is not a country's two letters, such as US");
        this.country = country;
        this.own = own.stream().map(this::atHome).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether these two letters name a country whose numbers we know. */
    public static boolean isCountry(String letters) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(letters);
    }

    /** Our own numbers may be dialled in several ways; one form of each is compared. */
    private Phone atHome(Phone own) {
        try {
            return parsed(own.number()).map(Phone::new).orElse(own);
        } catch (NumberParseException inner) {
            return own;
        }
    }

    /** The number as we may dial it, or empty. A local number without its area code is left as it is. */
    public Optional<Phone> dialable(String typed) {
        if (!Phone.isOne(typed)) return Optional.empty();
        try {
            return parsed(typed).map(Phone::new).filter(phone -> !own.contains(phone));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> parsed(String typed) throws NumberParseException {
        PhoneNumber number = numbers.parse(typed, country);
        // Exchanges connect to an emergency line as soon as its number was dialled, whatever follows.
        if (shorts.isPossibleShortNumberForRegion(number, country) || shorts.connectsToEmergencyNumber(typed, country))
            return Optional.empty();
        if (number.getCountryCode() != numbers.getCountryCodeForRegion(country)) return Optional.empty();
        if (numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
            return Optional.of(typed);
        // Countries that share a country code, such as those of the Caribbean with the USA, are still other countries.
        if (!country.equals(numbers.getRegionCodeForNumber(number))) return Optional.empty();
        if (!ORDINARY.contains(numbers.getNumberType(number))) return Optional.empty();
        return Optional.of(numbers.format(number, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", ""));
    }
}
