package org.plenary.people;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.security.AccountPrincipal;
import org.plenary.shell.Violation;

/**
 * Rules and first passwords (NIST SP 800-63B-4, 3.1.1.2): length, nothing about digits and signs, and no words that everybody tries or that
 * belong to the account, nor a password that was leaked often.
 */
final class Passwords {

    /** Where the password is all that is asked for. */
    static final int SHORTEST = 15;
    static final int SHORTEST_WITH_SECOND_STEP = 8;
    static final int LONGEST = 200;
    /** What has to be left when everything is taken out that whoever guesses tries first. */
    private static final int LEFT = 6;
    private static final int DISTINCT = 5;
    /** Of names and acronyms shorter ones stand in many words by chance. */
    private static final int SHORTEST_WORD = 3;

    /** Those that head the published lists of leaked passwords, and the words of this product and its field. */
    private static final List<String> TRIED_FIRST = List.of("plenary", "password", "passwort", "motdepasse", "contrasena", "welcome", "bienvenue", "bienvenido",
            "letmein", "iloveyou", "administrator", "admin", "login", "secret", "changeme", "dragon", "monkey", "sunshine", "princess", "football", "baseball",
            "master", "superman", "batman", "trustno", "whatever", "hello", "shadow", "michael", "starwars", "google", "default", "access", "user", "test", "guest",
            "meeting", "conference", "secretariat", "summer", "winter", "spring", "autumn", "monday", "friday", "january", "october");
    private static final List<String> RUNS = List.of("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp");
    private static final int SHORTEST_RUN = 4;

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

    /** @param secondStep whether the account asks for more than the password */
    static List<Violation> violations(String password, AccountPrincipal account, boolean secondStep) {
        var normal = Normalizer.normalize(password == null ? "" : password, Form.NFC);
        var length = normal.codePointCount(0, normal.length());
        var shortest = secondStep ? SHORTEST_WITH_SECOND_STEP : SHORTEST;
        if (length < shortest) {
            return List.of(Violation.of("password", "account.error.password-short", shortest));
        }
        if (length > LONGEST) {
            return List.of(Violation.of("password", "error.too-long", LONGEST, length));
        }
        return isGuessable(normal, words(account)) ? List.of(Violation.of("password", "account.error.password-guessable")) : List.of();
    }

    /** @param known words that belong to whoever chose it */
    static boolean isGuessable(String password, List<String> known) {
        var rest = folded(password);
        for (var word : Stream.concat(known.stream(), TRIED_FIRST.stream()).map(Passwords::folded).filter(word -> word.length() >= SHORTEST_WORD).toList()) {
            rest = rest.replace(word, " ");
        }
        rest = withoutRuns(rest).replaceAll("(?:19|20)\\d\\d", " ").replaceAll("(.+?)\\1{2,}", "$1").replaceAll("(.{3,}?)\\1+", "$1").replaceAll("[\\p{Punct}\\s]+", "");
        return rest.length() < LEFT || rest.chars().distinct().count() < DISTINCT || isCommon(password);
    }

    /** As it was typed, with letters for signs, and without the numbers and signs that are hung on to make it long enough. */
    private static boolean isCommon(String password) {
        var folded = folded(password);
        return CommonPasswords.containAny(List.of(password.toLowerCase(Locale.ROOT), folded, folded.replaceAll("[^\\p{L}]+$", "")));
    }

    private static List<String> words(AccountPrincipal account) {
        return Stream.concat(Stream.of(account.organisation()), Stream.of(account.getUsername(), account.name()).flatMap(text -> Arrays.stream(text.split("[\\s@.+_-]+")))).toList();
    }

    /** Without case, accents, and the signs that stand for letters: Pässw0rd and password are one. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replace('@', 'a').replace('$', 's').replaceAll("(?<=\\p{L})0(?=\\p{L})", "o").replaceAll("(?<=\\p{L})1(?=\\p{L})", "i").replaceAll("(?<=\\p{L})3(?=\\p{L})", "e");
    }

    private static String withoutRuns(String text) {
        var rest = new StringBuilder();
        for (var from = 0; from < text.length(); ) {
            var run = longestRun(text, from);
            if (run < SHORTEST_RUN) {
                rest.append(text.charAt(from));
                run = 1;
            }
            from += run;
        }
        return rest.toString();
    }

    private static int longestRun(String text, int from) {
        var longest = 0;
        while (from + longest < text.length()) {
            var part = text.substring(from, from + longest + 1);
            if (RUNS.stream().noneMatch(run -> run.contains(part))) {
                break;
            }
            longest++;
        }
        return longest;
    }
}
