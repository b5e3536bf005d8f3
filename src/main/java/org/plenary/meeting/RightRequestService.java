package org.plenary.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.live.Changes;
import org.plenary.meeting.PartnerInvitationRepository.Person;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Granters.Lead;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody whose role does not allow something asks those who lead the meeting for it; they grant it or not. */
@Service
public class RightRequestService {

    /** The same right of the same meeting is asked for once in this time. */
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;
    private static final int LONGEST = 500;

    private record Asked(String by, Action right, String words) {
    }

    private final RightRequestRepository requests;
    private final MeetingRepository meetings;
    private final Rights rights;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    RightRequestService(RightRequestRepository requests, MeetingRepository meetings, Rights rights, Outbox outbox, PublicAddress address, Messages messages,
            AuditTrail audit, Changes changes, Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.rights = rights;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return who leads the meeting; empty where the signed-in account may not know that there is such a meeting */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<Lead> lead(long meetingId) {
        if (!rights.may(Action.VIEW_MEETING, meetingId)) {
            return Optional.empty();
        }
        var meeting = MeetingService.heading(meetings.get(meetingId, MeetingService.language()));
        return Optional.of(new Lead(meeting.code(), meeting.title(MeetingService.language()), requests.leads(meetingId)));
    }

    /**
     * Asks everybody who leads the meeting, by e-mail and on their home pages.
     *
     * @param words what for, or null
     * @throws InvalidInput when the account may do that already, the right goes with a role only, or it was asked for a short while ago
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void ask(long meetingId, Action action, String words) {
        var why = Input.trimmed(words);
        if (why != null && why.length() > LONGEST) {
            throw new InvalidInput(List.of(Violation.of("words", "error.too-long", LONGEST, why.length())));
        }
        var account = CurrentAccount.get();
        if (!action.isFine()) {
            throw Input.refused("action", "rights.error.by-role");
        }
        if (rights.may(action, meetingId)) {
            throw Input.refused("action", "rights.error.held");
        }
        var since = clock.instant().minus(AGAIN);
        if (requests.asked(meetingId, account.id(), action, since) > 0) {
            throw Input.refused("action", "rights.error.asked");
        }
        if (requests.asked(account.id(), since) >= MOST_A_DAY) {
            throw Input.refused("action", "rights.error.asked-often", MOST_A_DAY);
        }
        var id = requests.insert(meetingId, account.id(), action, why, clock.instant());
        audit.record(meetingId, AccessService.ACCESS, id, "RIGHT_ASKED", null, new Asked(account.name(), action, why));
        changes.changed(meetingId, AccessService.ACCESS, id, 0);
        outbox.putAll(meetingId, requests.leadingPeople(meetingId).stream().map(person -> asking(meetingId, person, account, action, why)).toList());
    }

    /** @return what waits for an answer, the oldest first */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional(readOnly = true)
    public List<RightRequest> open(long meetingId) {
        return requests.open(meetingId);
    }

    /** @return how many requests wait in each meeting in which the signed-in account decides about access */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<Long, Integer> waiting() {
        return requests.open(rights.meetings(Action.MANAGE_ACCESS));
    }

    /**
     * Answers a request, and tells whoever asked. What is granted is granted before, by {@link GrantService}.
     *
     * @throws NotFound when the meeting has no such request, or it was answered meanwhile
     */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional
    public void answer(long meetingId, long requestId, boolean granted) {
        var request = requests.open(meetingId).stream().filter(one -> one.id() == requestId).findFirst().orElseThrow(() -> new NotFound("request", requestId));
        if (!requests.answer(meetingId, requestId, granted, CurrentAccount.get().id(), clock.instant())) {
            throw new NotFound("request", requestId);
        }
        audit.record(meetingId, AccessService.ACCESS, requestId, granted ? "REQUEST_GRANTED" : "REQUEST_DECLINED", null,
                new Asked(request.name(), request.action(), request.words()));
        changes.changed(meetingId, AccessService.ACCESS, requestId, 1);
        requests.person(request.accountId()).forEach(person -> outbox.put(answering(meetingId, person, request.action(), granted)));
    }

    private Letter asking(long meetingId, Person person, AccountPrincipal by, Action action, String words) {
        var locale = Locale.of(person.language());
        var title = title(meetingId, person);
        return new Letter(meetingId, person.email(), person.name(), locale, messages.get("rights.mail.asked.subject", locale, title),
                messages.get("rights.mail.asked.body", locale, person.name(), by.name(), by.organisation(), messages.get("right." + action, locale), title,
                        words == null ? "–" : words, link(meetingId, person)));
    }

    private Letter answering(long meetingId, Person person, Action action, boolean granted) {
        var locale = Locale.of(person.language());
        var key = granted ? "rights.mail.granted" : "rights.mail.declined";
        return new Letter(meetingId, person.email(), person.name(), locale, messages.get(key + ".subject", locale, title(meetingId, person)),
                messages.get(key + ".body", locale, person.name(), CurrentAccount.get().name(), CurrentAccount.get().organisation(),
                        messages.get("right." + action, locale), title(meetingId, person), address.of("/m/" + meetings.get(meetingId, person.language()).code())));
    }

    private String title(long meetingId, Person person) {
        return MeetingService.heading(meetings.get(meetingId, person.language())).title(person.language());
    }

    private String link(long meetingId, Person person) {
        return address.of("/m/" + meetings.get(meetingId, person.language()).code() + "/access");
    }
}
