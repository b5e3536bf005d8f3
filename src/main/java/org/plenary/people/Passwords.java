package org.plenary.people;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.shell.Violation;

/** Rules and first passwords. Length and no known words, nothing about digits and signs (NIST SP 800-63B, 3.1.1.2). */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without what is mistaken for another when read aloud or copied by hand. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 5;

    private Passwords() {
    }

    /** @return about 99 random bits in four groups: k3vfa-… */
    static String random() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(IN_GROUP, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** @param email of the account: its first part must not stand in the password */
    static List<Violation> violations(String password, String email) {
        if (password.length() < SHORTEST) {
            return List.of(Violation.of("password", "account.error.password-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return List.of(Violation.of("password", "error.too-long", LONGEST, password.length()));
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(email.substring(0, email.indexOf('@'))) || lower.contains("plenary") || lower.chars().distinct().count() < 5) {
            return List.of(Violation.of("password", "account.error.password-guessable"));
        }
        return List.of();
    }
}
