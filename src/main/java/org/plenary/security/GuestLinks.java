package org.plenary.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which guests act: 256 random bits, stored only as SHA-256, expiring, bound to one purpose and one subject. Opening a
 * link changes nothing, since mail scanners open links; {@link #spend} is for the button.
 */
@Component
public class GuestLinks {

    /** @param locale of the letter that brought the link */
    public record Issued(long meetingId, Locale locale) {
    }

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final GuestLinkRepository links;
    private final Clock clock;

    GuestLinks(GuestLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes a link; an older unused one for the same purpose and subject is revoked.
     *
     * @return the token to put into the address; it is stored nowhere.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Purpose purpose, long meetingId, long subjectId, String name, String email, Locale locale, Instant expiresAt) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.revoke(purpose, subjectId, clock.instant());
        links.insert(hash(token), purpose, meetingId, subjectId, name, email, locale, clock.instant(), expiresAt);
        return token;
    }

    /**
     * Looks at a link without changing anything.
     *
     * @throws InvalidLink when it is unknown, expired, revoked, or spent
     */
    @Transactional(readOnly = true)
    public GuestPass open(String token, Purpose purpose) {
        var link = links.find(hash(token), purpose).orElseThrow(() -> new InvalidLink(Reason.UNKNOWN));
        if (link.revokedAt().isPresent()) {
            throw new InvalidLink(Reason.REVOKED);
        }
        if (purpose.singleUse() && link.usedAt().isPresent()) {
            throw new InvalidLink(Reason.USED);
        }
        if (!clock.instant().isBefore(link.pass().expiresAt())) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        return link.pass();
    }

    /** @return what a link was issued for once, whatever has become of it; it proves nothing any more */
    @Transactional(readOnly = true)
    public Optional<Issued> issued(String token) {
        return links.issued(hash(token));
    }

    /**
     * Marks the link used, in the transaction of the act itself.
     *
     * @throws InvalidLink when it was used before and has one use only: of two at once, one is refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(GuestPass pass) {
        if (!links.markUsed(pass.linkId(), clock.instant()) && pass.purpose().singleUse()) {
            throw new InvalidLink(Reason.USED);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Purpose purpose, long subjectId) {
        links.revoke(purpose, subjectId, clock.instant());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
