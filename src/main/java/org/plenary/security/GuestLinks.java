package org.plenary.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
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
public class GuestLinks implements HoldsPersonalData {

    /** @param subjectId what the link is about: an addressee, a nomination, a participant */
    public record Guest(long subjectId, String name, String email, Locale locale) {
    }

    /** @param meetingId null where the link is about none @param locale of the letter that brought the link */
    public record Issued(Long meetingId, Locale locale) {
    }

    private final GuestLinkRepository links;
    private final Refusals refusals;
    private final Clock clock;

    GuestLinks(GuestLinkRepository links, Refusals refusals, Clock clock) {
        this.links = links;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Makes a link; an older unused one for the same purpose and subject is revoked.
     *
     * @return the token to put into the address; it is stored nowhere.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Purpose purpose, long meetingId, long subjectId, String name, String email, Locale locale, Instant expiresAt) {
        return issueAll(purpose, meetingId, List.of(new Guest(subjectId, name, email, locale)), expiresAt).get(subjectId);
    }

    /** The same for many guests at once. @param meetingId null where it is about none @return the token of each by its subject */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, String> issueAll(Purpose purpose, Long meetingId, List<Guest> guests, Instant expiresAt) {
        links.revoke(purpose, guests.stream().map(Guest::subjectId).toList(), clock.instant());
        var tokens = guests.stream().collect(Collectors.toMap(Guest::subjectId, guest -> BearerToken.make()));
        links.insertAll(purpose, meetingId, guests, guest -> BearerToken.hash(tokens.get(guest.subjectId())), clock.instant(), expiresAt);
        return tokens;
    }

    /**
     * Looks at a link without changing anything.
     *
     * @throws InvalidLink when it is unknown, expired, revoked, or spent
     */
    @Transactional(readOnly = true)
    public GuestPass open(String token, Purpose purpose) {
        var link = links.find(BearerToken.hash(token), purpose).orElseThrow(() -> {
            refusals.unknownLink();
            return new InvalidLink(Reason.UNKNOWN);
        });
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
        return links.issued(BearerToken.hash(token));
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
        revokeAll(purpose, List.of(subjectId));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revokeAll(Purpose purpose, Collection<Long> subjectIds) {
        links.revoke(purpose, subjectIds, clock.instant());
    }

    /** Of links that open nothing any more the name and address of the guest are not kept. @return how many were emptied */
    @Transactional(propagation = Propagation.MANDATORY)
    public int emptyEnded() {
        return links.emptyEnded(clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int empty(long meetingId, KeptData data) {
        return data == KeptData.CONTACT ? links.emptyAll(meetingId) : 0;
    }
}
