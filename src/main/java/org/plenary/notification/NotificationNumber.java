package org.plenary.notification;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a notification in the series of its year: 2016/017. "2015/19" and "2015/019" are the same number. */
public record NotificationNumber(int year, int sequence) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*((?:19|20)\\d\\d)\\s*/\\s*0*([1-9]\\d{0,4})\\s*");

    /** @return empty where the text is no such number */
    public static Optional<NotificationNumber> read(String text) {
        var written = WRITTEN.matcher(text == null ? "" : text);
        return written.matches() ? Optional.of(new NotificationNumber(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%d/%03d".formatted(year, sequence);
    }
}
