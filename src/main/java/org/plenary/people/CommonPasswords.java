package org.plenary.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import me.gosimple.nbvcxz.Nbvcxz;

/**
 * The 100,000 passwords that head the lists of leaked ones, of which more than 50,000 are long enough to be taken, as the library nbvcxz (MIT)
 * carries them (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.4 and 6.2.12). Read anew each time: somebody chooses a password a few times a day.
 */
final class CommonPasswords {

    private static final String LIST = "/dictionaries/passwords.txt";

    private CommonPasswords() {
    }

    /** @param forms of what was typed, in lower case */
    static boolean containAny(Collection<String> forms) {
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Nbvcxz.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.toLowerCase(Locale.ROOT)).anyMatch(forms::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
