package org.plenary.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is hashed, and how. Every hash is SHA-256 in hexadecimal over fields that carry their length, so that no two entries read alike.
 * An entry enters the chain with the digest of its contents and not with these: what says something of persons can be emptied, and the
 * chain still holds. The salt keeps a name from being guessed by its digest.
 */
final class ChainLink {

    /** The hash before the first entry. */
    static final String ORIGIN = "0".repeat(64);

    /** What retention may empty. */
    record Content(Long actorAccountId, String actorLabel, String beforeJson, String afterJson) {
    }

    /** What stays of an entry for ever. @param contentDigest of the content as first written */
    record Facts(long id, Instant at, String role, Long organisationId, Long meetingId, String entity, long entityId, String action, String contentDigest) {
    }

    private ChainLink() {
    }

    static String digest(String salt, Content content) {
        var sha = sha256();
        add(sha, salt);
        add(sha, content.actorAccountId());
        add(sha, content.actorLabel());
        add(sha, content.beforeJson());
        add(sha, content.afterJson());
        return HexFormat.of().formatHex(sha.digest());
    }

    static String hash(String previous, long seq, boolean carriedOver, Facts facts) {
        var sha = sha256();
        add(sha, previous);
        add(sha, seq);
        add(sha, carriedOver ? 1L : 0L);
        add(sha, facts.id());
        add(sha, facts.at().getEpochSecond());
        add(sha, (long) facts.at().getNano());
        add(sha, facts.role());
        add(sha, facts.organisationId());
        add(sha, facts.meetingId());
        add(sha, facts.entity());
        add(sha, facts.entityId());
        add(sha, facts.action());
        add(sha, facts.contentDigest());
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, String text) {
        var bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes == null ? -1 : bytes.length));
        if (bytes != null) {
            sha.update(bytes);
        }
    }

    private static void add(MessageDigest sha, Long number) {
        sha.update((byte) (number == null ? 0 : 1));
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number == null ? 0 : number));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
