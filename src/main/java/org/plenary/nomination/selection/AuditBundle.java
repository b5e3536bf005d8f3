package org.plenary.nomination.selection;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.nomination.selection.Outcome.Selection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything by which others can hold a selection to its criteria: the whole case with its pool, scores, rulings and seed, and what came of
 * it. Nominees stand in it by their numbers, not by their names.
 *
 * @param engine   see {@link SelectionEngine#VERSION}
 * @param poolHash SHA-256 of the pool as JSON
 */
public record AuditBundle(String engine, String poolHash, SelectionCase of, Selection selection) {

    /** What running a bundle again shows. */
    public enum Verdict {
        REPEATED,
        /** The pool is not the one whose hash the bundle bears. */
        POOL_ALTERED,
        /** The same engine comes to another selection: the case or the result was altered. */
        RESULT_DIFFERS,
        /** Another engine made it, and this one comes to another selection. */
        OTHER_ENGINE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
    private interface Coded {
    }

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).addMixIn(Reason.class, Coded.class)
            .registerSubtypes(concrete(Reason.class).toArray(Class<?>[]::new)).build();

    public static AuditBundle of(SelectionCase of, Selection selection) {
        return new AuditBundle(SelectionEngine.VERSION, hash(of), of, selection);
    }

    /** @throws IllegalArgumentException when this is no bundle */
    public static AuditBundle read(String json) {
        try {
            return JSON.readValue(json, AuditBundle.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("No audit bundle of a selection", e);
        }
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The same with these words in place of the reasons of all rulings: it runs again to the same selection. */
    public AuditBundle withReasons(String words) {
        var ruled = new SelectionCase(of.pool(), of.criteria(), of.rulings().stream().map(ruling -> new Ruling(ruling.nominee(), ruling.kind(), words)).toList(),
                of.previous(), of.seed());
        var reasons = new TreeMap<Long, Reason>();
        selection.reasons().forEach((nominee, reason) -> reasons.put(nominee, switch (reason) {
            case Reason.Excluded excluded -> new Reason.Excluded(words);
            case Reason.Pinned pinned -> new Reason.Pinned(words);
            default -> reason;
        }));
        return new AuditBundle(engine, poolHash, ruled, new Selection(selection.selected(), selection.reserve(), selection.funded(), reasons,
                selection.values(), selection.drawn()));
    }

    /** Runs the case again. */
    public Verdict verify() {
        if (!hash(of).equals(poolHash)) {
            return Verdict.POOL_ALTERED;
        }
        if (SelectionEngine.select(of).equals(selection)) {
            return Verdict.REPEATED;
        }
        return engine.equals(SelectionEngine.VERSION) ? Verdict.RESULT_DIFFERS : Verdict.OTHER_ENGINE;
    }

    /** @return SHA-256 of the pool, in hexadecimal: the same as long as nothing about any nominee has changed */
    public static String hash(SelectionCase of) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsString(of.pool()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(AuditBundle::concrete);
    }
}
