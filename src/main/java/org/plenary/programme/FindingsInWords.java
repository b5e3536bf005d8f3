package org.plenary.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.programme.ProgrammeFinding.Acceptance;
import org.plenary.programme.solver.Finding;
import org.plenary.programme.solver.RuleWords;

/** Findings as people read them; what was said last time is not put together again. One thread at a time. */
final class FindingsInWords {

    private final RuleWords words;
    private Map<Finding, ProgrammeFinding> said = new HashMap<>();

    FindingsInWords(Locale locale) {
        words = RuleWords.in(locale);
    }

    RuleWords words() {
        return words;
    }

    /** @return all of them, each with its acceptance; others are forgotten */
    List<ProgrammeFinding> all(List<Finding> findings, Map<String, Acceptance> accepted) {
        var present = new HashMap<Finding, ProgrammeFinding>();
        var told = findings.stream().map(finding -> {
            var open = say(finding);
            present.put(finding, open);
            return accepted.containsKey(open.key()) ? open.accepted(accepted.get(open.key())) : open;
        }).toList();
        said = present;
        return told;
    }

    /** @return as if nobody had accepted it */
    ProgrammeFinding say(Finding finding) {
        var before = said.get(finding);
        return before != null ? before : new ProgrammeFinding(key(finding), finding.rule().name(), words.name(finding.rule()), finding.hard(), words.say(finding),
                finding.sessions().stream().map(Long::valueOf).toList(), null);
    }

    /** The same as long as it concerns the same, and is no worse and no better. */
    private static String key(Finding finding) {
        var what = String.join("|", String.join(",", finding.sessions()), String.join(",", finding.subjects()), String.join(",", finding.rooms()),
                Long.toString(finding.amount()));
        return finding.rule() + ":" + sha256(what).substring(0, 32);
    }

    /** @return in hexadecimal digits */
    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
