package org.plenary.nomination;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.ByGuest;
import org.plenary.security.CurrentAccount;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Picking where more are proposed than there are seats: by the partner secretariat through which the call runs, or by the
 * representative of a region, by link.
 */
@Service
public class PickService {

    private record Picked(String picked) {
    }

    private record Opened(GuestPass pass, Call call, RegionCall region) {
    }

    private final NominationRepository nominations;
    private final CallRepository calls;
    private final CallListRepository lists;
    private final CallHeading headings;
    private final CallRegions regions;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PickService(NominationRepository nominations, CallRepository calls, CallListRepository lists, CallHeading headings, CallRegions regions,
            GuestLinks links, NominationLetters letters, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.calls = calls;
        this.lists = lists;
        this.headings = headings;
        this.regions = regions;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Asks the representatives of the regions to pick; each gets a letter with a link. Asked again, they get a new one.
     *
     * @param until in the zone of the meeting
     * @return how many were asked
     * @throws InvalidInput when the time is not to come, or no region has a representative
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public int askRepresentatives(long meetingId, LocalDateTime until) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var zone = headings.of(call, Locale.ENGLISH).zone();
        var instant = until == null ? null : until.atZone(zone).toInstant();
        if (instant == null || !instant.isAfter(clock.instant())) {
            throw Input.refused("pickBy", instant == null ? "error.required" : "nomination.error.deadline-past");
        }
        var asked = lists.regions(call.id()).stream().filter(region -> region.seats().representativeName() != null).toList();
        if (asked.isEmpty()) {
            throw Input.refused("pickBy", "nomination.error.no-representative");
        }
        for (var region : asked) {
            var who = region.seats();
            var locale = Locale.of(who.representativeLanguage());
            var token = links.issue(Purpose.PICK, meetingId, region.id(), who.representativeName(), who.representativeEmail(), locale, instant);
            lists.setPickBy(region.id(), instant);
            letters.pick(call, region, regionName(call, region, locale), token, instant);
        }
        audit.record(meetingId, CallService.CALL, call.id(), "REPRESENTATIVES_ASKED", null, new Picked(asked.stream()
                .map(region -> region.seats().representativeName()).collect(Collectors.joining(", "))));
        changes.changed(meetingId, CallService.CALL, call.id(), call.version());
        return asked.size();
    }

    /** @param regionId null for the whole call @param locale of the names */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public PickBoard board(long meetingId, Long regionId, Locale locale) {
        var call = calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var region = regionId == null ? null : region(call, regionId);
        return board(call, region, null, mayPick(call), locale);
    }

    /**
     * Picks for the partner secretariat, in this order; whoever is left out is not picked.
     *
     * @param regionId null for the whole call
     * @param seen     those who were picked when whoever picks looked, in their order
     * @throws InvalidInput when the call runs through another organisation, more are picked than there are seats, or somebody else picked meanwhile
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void pick(long meetingId, Long regionId, List<Long> seen, List<Long> picked) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        if (!mayPick(call)) {
            throw Input.refused("picked", "nomination.error.partner-picks");
        }
        store(Actor.current(), call, regionId == null ? null : region(call, regionId), seen, picked);
    }

    /** Looks at what is proposed from the region of the representative. @param locale null for the language of the letter */
    @ByGuest
    @Transactional(readOnly = true)
    public PickBoard look(String token, Locale locale) {
        var opened = open(token);
        return board(opened.call(), opened.region(), opened.pass(), true, locale == null ? opened.pass().locale() : locale);
    }

    /**
     * Picks for the region, in this order, as often as needed until the link ends.
     *
     * @param seen those who were picked when the representative looked, in their order
     * @throws InvalidInput when more are picked than there are seats, or somebody else picked meanwhile
     */
    @ByGuest
    @Transactional
    public void pickByLink(String token, List<Long> seen, List<Long> picked) {
        var opened = open(token);
        calls.findForUpdate(opened.pass().meetingId());
        store(Actor.of(opened.pass()), opened.call(), opened.region(), seen, picked);
    }

    private void store(Actor actor, Call call, RegionCall region, List<Long> seen, List<Long> picked) {
        var board = board(call, region, null, true, Locale.ENGLISH);
        if (picked.size() > board.most()) {
            throw Input.refused("picked", "nomination.error.picked-full", board.most());
        }
        var before = board.picked();
        if (!before.stream().map(Nomination::id).toList().equals(seen)) {
            throw Input.changedMeanwhile();
        }
        var known = board.nominations().stream().collect(Collectors.toMap(Nomination::id, one -> one));
        var after = picked.stream().distinct().map(id -> known.computeIfAbsent(id, missing -> {
            throw new NotFound("nomination", missing);
        })).toList();
        before.stream().filter(one -> !after.contains(one)).forEach(one -> rank(actor, call, one, null));
        for (var place = 1; place <= after.size(); place++) {
            var nomination = after.get(place - 1);
            if (!Integer.valueOf(place).equals(nomination.endorsedRank())) {
                rank(actor, call, nomination, place);
            }
        }
        if (region != null) {
            lists.picked(region.id(), clock.instant());
        }
        audit.record(actor, call.meetingId(), CallService.CALL, call.id(), "PICKED", new Picked(names(before)), new Picked(names(after)));
    }

    private void rank(Actor actor, Call call, Nomination nomination, Integer rank) {
        nominations.setEndorsedRank(nomination, rank);
        changes.changed(actor, call.meetingId(), NominationService.NOMINATION, nomination.id(), nomination.version() + 1);
    }

    private PickBoard board(Call call, RegionCall region, GuestPass pass, boolean open, Locale locale) {
        var most = region == null || region.seats().maximum() == null ? call.seats() : region.seats().maximum();
        return new PickBoard(headings.of(call, locale), region == null ? null : regionName(call, region, locale), most,
                pass == null ? null : pass.expiresAt(), open, pass == null ? null : pass.locale(), call.contact(), lists.profiles(call.id()),
                nominations.undecided(call.id(), region == null ? null : region.seats().regionId()));
    }

    /** Where a call runs through a partner, its members pick; else whoever selects. */
    private static boolean mayPick(Call call) {
        return call.throughId() == null || CurrentAccount.find().filter(account -> call.throughId().equals(account.organisationId())).isPresent();
    }

    private Opened open(String token) {
        var pass = links.open(token, Purpose.PICK);
        var call = calls.find(pass.meetingId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        var region = lists.region(pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        return new Opened(pass, call, region);
    }

    private RegionCall region(Call call, long regionId) {
        return lists.regions(call.id()).stream().filter(one -> one.seats().regionId() == regionId).findFirst()
                .orElseThrow(() -> new NotFound("region of the call", regionId));
    }

    private String regionName(Call call, RegionCall region, Locale locale) {
        return regions.of(call.bodyId()).stream().filter(one -> one.id() == region.seats().regionId())
                .map(one -> one.name().in(locale.getLanguage())).findFirst().orElse("");
    }

    private static String names(List<Nomination> order) {
        return order.stream().map(one -> one.candidate().name()).collect(Collectors.joining(", "));
    }
}
