package org.plenary.programme.notation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.plenary.programme.notation.Unreadable.Reason;

/** How long something takes, as programmes write it: 90, 90 min, 1:30, 1 h 30, 1.5 h. */
public final class LengthNotation {

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}) ?(?:min(?:ute|uto)?s?\\.?|mn|')?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:[.,](\\d{1,2}))? ?(?:h|hrs?|hours?|heures?|horas?)");
    private static final Pattern BOTH = Pattern.compile("(\\d{1,2}) ?(?:h|hrs?|hours?|heures?|horas?|:) ?([0-5]\\d)(?::00)?(?: ?(?:min(?:ute|uto)?s?\\.?|mn|'))?");

    private LengthNotation() {
    }

    /**
     * @return minutes, at least 1
     * @throws Unreadable where it is no length
     */
    public static int read(String text) throws Unreadable {
        var plain = Plain.of(text);
        var both = BOTH.matcher(plain);
        var minutes = MINUTES.matcher(plain);
        var hours = HOURS.matcher(plain);
        var length = 0;
        if (both.matches()) {
            length = Integer.parseInt(both.group(1)) * 60 + Integer.parseInt(both.group(2));
        } else if (minutes.matches()) {
            length = Integer.parseInt(minutes.group(1));
        } else if (hours.matches()) {
            length = new BigDecimal(hours.group(1) + "." + (hours.group(2) == null ? "0" : hours.group(2))).multiply(BigDecimal.valueOf(60)).intValue();
        }
        if (length == 0) {
            throw new Unreadable(Reason.NOT_A_LENGTH, text.strip());
        }
        return length;
    }
}
