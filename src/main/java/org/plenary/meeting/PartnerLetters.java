package org.plenary.meeting;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.meeting.PartnerInvitationRepository.Person;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What partners and organisers are told of invitations by e-mail, each in their language. */
@Component
class PartnerLetters {

    private final MeetingFacts facts;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;

    PartnerLetters(MeetingFacts facts, Outbox outbox, PublicAddress address, Messages messages) {
        this.facts = facts;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
    }

    /** To those who may answer. */
    void invited(PartnerInvitation invitation, List<Person> to) {
        put(invitation.meetingId(), to, "partner.mail.invited", (locale, meeting) -> {
            var place = meeting.place(locale);
            var when = Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale);
            return List.of(place == null ? when : when + ", " + place, messages.get("role." + invitation.role(), locale),
                    invitation.note() == null ? "" : invitation.note() + "\n\n", address.of("/invitations/" + invitation.id()),
                    Dates.day(invitation.expiresAt().atZone(ZoneOffset.UTC).toLocalDate(), locale));
        });
    }

    /** To those who might have answered. */
    void takenBack(PartnerInvitation invitation, List<Person> to) {
        put(invitation.meetingId(), to, "partner.mail.withdrawn", (locale, meeting) -> List.of());
    }

    /** To those who invited: accepted, or declined and why. */
    void answered(PartnerInvitation invitation, State state, String reason, List<Person> to) {
        put(invitation.meetingId(), to, state == State.ACCEPTED ? "partner.mail.accepted" : "partner.mail.declined",
                (locale, meeting) -> List.of(invitation.holder(), reason == null ? "" : reason, address.of("/m/" + meeting.code() + "/access")));
    }

    /** To those who lead: who left, why, and who takes over. */
    void left(long meetingId, String holder, String reason, String successor, List<Person> to) {
        put(meetingId, to, "partner.mail.left", (locale, meeting) -> List.of(holder, reason,
                successor == null ? messages.get("partner.successor.none", locale) : messages.get("partner.successor.named", locale, successor),
                address.of("/m/" + meeting.code() + "/access")));
    }

    /** Every letter begins with whom it is to, who did it, for which organisation, and the title of the meeting. */
    private void put(long meetingId, List<Person> to, String key, BiFunction<Locale, MeetingHeading, List<Object>> more) {
        AccountPrincipal by = CurrentAccount.get();
        for (var person : to) {
            var locale = Locale.of(person.language());
            var meeting = facts.of(meetingId, locale);
            var title = meeting.title(person.language());
            var words = new Object[9];
            words[0] = person.name();
            words[1] = by.name();
            words[2] = by.organisation();
            words[3] = title;
            var rest = more.apply(locale, meeting);
            for (var i = 0; i < rest.size(); i++) {
                words[4 + i] = rest.get(i);
            }
            outbox.put(new Letter(meetingId, person.email(), person.name(), locale, messages.get(key + ".subject", locale, title, by.organisation()),
                    messages.get(key + ".body", locale, words)));
        }
    }
}
