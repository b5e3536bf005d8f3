package org.plenary.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Observance;
import org.plenary.meeting.MeetingAudience.Invited;
import org.plenary.meeting.MeetingClashes.Clash;
import org.plenary.meeting.MeetingClashes.Occasion;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.BearerToken;
import org.plenary.security.ByGuest;
import org.plenary.security.CurrentAccount;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.security.SignedIn;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All meetings of the signed-in account in time: what falls together, and the address at which their calendar reads them. */
@Service
public class CalendarService {

    private static final int MOST = 1_000;

    /**
     * Meetings of some days and what is to be known of them.
     *
     * @param clashes     between any two of the meetings
     * @param people      names of those whom clashes tell by their e-mail addresses
     * @param observances that touch the days
     */
    public record Calendar(List<MeetingRow> meetings, List<Clash> clashes, Map<String, String> people, List<Observance> observances) {

        public List<Clash> clashes(MeetingRow meeting) {
            return clashes.stream().filter(clash -> clash.concerns(meeting.id())).toList();
        }

        /** @return on which a meeting would better not be held; none where only the month is known */
        public List<Observance> holidays(MeetingRow meeting) {
            return meeting.monthOnly() ? List.of()
                    : observances.stream().filter(one -> one.holiday() && one.touches(meeting.startsOn(), meeting.endsOn())).toList();
        }

        public MeetingRow meeting(long id) {
            return meetings.stream().filter(row -> row.id() == id).findFirst().orElseThrow();
        }
    }

    private final MeetingRepository meetings;
    private final CalendarFeedRepository feeds;
    private final List<MeetingAudience> audiences;
    private final BodyService bodies;
    private final MeetingCalendar files;
    private final UserDetailsService accounts;
    private final Clock clock;

    CalendarService(MeetingRepository meetings, CalendarFeedRepository feeds, List<MeetingAudience> audiences, BodyService bodies, MeetingCalendar files,
            UserDetailsService accounts, Clock clock) {
        this.meetings = meetings;
        this.feeds = feeds;
        this.audiences = audiences;
        this.bodies = bodies;
        this.files = files;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param to inclusive */
    @SignedIn
    @Transactional(readOnly = true)
    public Calendar calendar(LocalDate from, LocalDate to) {
        var rows = meetings.page(MeetingFilter.between(from, to), new MeetingOrder(MeetingOrder.By.DATES, false), 0, MOST, CurrentAccount.get());
        var held = rows.stream().filter(row -> !row.monthOnly() && row.state() != MeetingState.CANCELLED).toList();
        var ids = held.stream().map(MeetingRow::id).toList();
        var invited = invited(ids);
        var staff = meetings.staff(ids);
        var clashes = MeetingClashes.among(held.stream().map(row -> new Occasion(row.id(), row.startsOn(), row.endsOn(), invited.get(row.id()).states(),
                invited.get(row.id()).people().keySet(), staff.getOrDefault(row.id(), Set.of()))).toList());
        var people = invited.values().stream().flatMap(one -> one.people().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        return new Calendar(rows, clashes, people, bodies.observances(from, to));
    }

    private Map<Long, Invited> invited(Collection<Long> ids) {
        var known = audiences.stream().map(audience -> audience.invited(ids)).toList();
        return ids.stream().collect(Collectors.toMap(id -> id, id -> {
            var states = new HashSet<String>();
            var people = new HashMap<String, String>();
            known.stream().flatMap(one -> Stream.ofNullable(one.get(id))).forEach(one -> {
                states.addAll(one.states());
                people.putAll(one.people());
            });
            return new Invited(states, people);
        }));
    }

    /** @return whether the account has an address at which a calendar reads its meetings */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean hasFeed() {
        return feeds.exists(CurrentAccount.get().id());
    }

    /** @return the token of a new address, told this once; the one before ends */
    @SignedIn
    @Transactional
    public String renewFeed() {
        var token = BearerToken.make();
        feeds.put(CurrentAccount.get().id(), BearerToken.hash(token), clock.instant());
        return token;
    }

    /** The address ends. */
    @SignedIn
    @Transactional
    public void endFeed() {
        feeds.remove(CurrentAccount.get().id());
    }

    /**
     * @param token of the address
     * @return all meetings that its owner may see now (text/calendar, UTF-8), in the owner's language
     * @throws InvalidLink when the address has ended, or its owner may no longer sign in
     */
    @ByGuest
    @Transactional(readOnly = true)
    public byte[] feed(String token) {
        var owner = feeds.owner(BearerToken.hash(token)).flatMap(this::account).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        return files.file("Plenary", meetings.facts(owner), owner.locale());
    }

    private Optional<AccountPrincipal> account(String email) {
        return accounts.loadUserByUsername(email) instanceof AccountPrincipal account && account.isEnabled() ? Optional.of(account) : Optional.empty();
    }
}
