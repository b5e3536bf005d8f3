package org.plenary.text.floor;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.MeetingService;
import org.plenary.participation.DelegationService;
import org.plenary.participation.DelegationService.Represented;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Folded;
import org.springframework.stereotype.Component;

/** Who may take the floor at a meeting, and as what. */
@Component
class Candidates {

    private final Rights rights;
    private final MeetingService meetings;
    private final BodyService bodies;
    private final DelegationService delegations;

    Candidates(Rights rights, MeetingService meetings, BodyService bodies, DelegationService delegations) {
        this.rights = rights;
        this.meetings = meetings;
        this.bodies = bodies;
        this.delegations = delegations;
    }

    /** @return the organisation of the signed-in account, under the name by which brackets name it */
    Candidate own(long meetingId) {
        var account = CurrentAccount.get();
        var meeting = meetings.get(meetingId);
        return bodies.organisations().stream().filter(one -> one.id() == account.organisationId()).findFirst()
                .map(one -> new Candidate(account.organisation(), category(one, meeting)))
                .orElseGet(() -> new Candidate(account.organisation(), SpeakerCategory.NGO));
    }

    /**
     * @return whoever is registered and may speak, and the organisations that the meeting names; where nobody is registered yet, every State
     *         besides. In the order of their names.
     */
    List<Candidate> expected(long meetingId, String language) {
        var meeting = meetings.get(meetingId);
        var registered = rights.may(Action.VIEW_PARTICIPANTS, meetingId)
                ? delegations.represented(meetingId).stream().filter(one -> one.category().maySpeak()).toList() : List.<Represented>of();
        var partners = meeting.partners().stream().map(Meeting.Partner::organisationId).collect(Collectors.toSet());
        var named = Stream.concat(registered.stream().flatMap(one -> candidate(one, meeting, language).stream()),
                bodies.organisations().stream().filter(one -> partners.contains(one.id())).map(one -> candidate(one, meeting, language)));
        var all = new LinkedHashMap<String, Candidate>();
        Stream.concat(named, registered.isEmpty() ? states(meeting, language) : Stream.empty()).forEach(one -> all.putIfAbsent(Folded.of(one.name()), one));
        var collator = Collator.getInstance(ULocale.forLanguageTag(language));
        return all.values().stream().sorted(Comparator.comparing(Candidate::name, collator::compare)).toList();
    }

    private Stream<Candidate> states(Meeting meeting, String language) {
        var day = meeting.fields().startsOn();
        var names = bodies.countryNames();
        var parties = parties(meeting, day);
        return names.states().stream().map(iso2 -> new Candidate(names.shortName(iso2, language, day), state(iso2, parties)));
    }

    private Optional<Candidate> candidate(Represented who, Meeting meeting, String language) {
        var category = switch (who.category()) {
            case PARTY, HOST_COUNTRY -> SpeakerCategory.PARTY;
            case NON_PARTY_RANGE_STATE -> SpeakerCategory.OBSERVER_STATE;
            case UN_BODY, MEA_SECRETARIAT, IGO -> SpeakerCategory.IGO;
            case SECRETARIAT -> SpeakerCategory.CHAIR;
            default -> SpeakerCategory.NGO;
        };
        var name = who.iso2() != null && who.category().delegation() ? bodies.countryNames().shortName(who.iso2(), language, meeting.fields().startsOn())
                : who.organisation();
        return Optional.ofNullable(name).map(known -> new Candidate(known, category));
    }

    private Candidate candidate(Organisation organisation, Meeting meeting, String language) {
        var name = organisation.kind() == Organisation.Kind.GOVERNMENT && organisation.iso2() != null
                ? bodies.countryNames().shortName(organisation.iso2(), language, meeting.fields().startsOn()) : organisation.acronym();
        return new Candidate(name, category(organisation, meeting));
    }

    private SpeakerCategory category(Organisation organisation, Meeting meeting) {
        return switch (organisation.kind()) {
            case GOVERNMENT -> state(organisation.iso2(), parties(meeting, meeting.fields().startsOn()));
            case SECRETARIAT -> conveners(meeting).contains(organisation.id()) ? SpeakerCategory.CHAIR : SpeakerCategory.IGO;
            case UN_BODY, IGO -> SpeakerCategory.IGO;
            case NGO, OTHER -> SpeakerCategory.NGO;
        };
    }

    /** Where what convenes has no known Parties, no State is an observer. */
    private static SpeakerCategory state(String iso2, Set<String> parties) {
        return parties.isEmpty() || iso2 == null || parties.contains(iso2) ? SpeakerCategory.PARTY : SpeakerCategory.OBSERVER_STATE;
    }

    /** @return the Parties, on that day, of the bodies whose secretariats convene the meeting */
    private Set<String> parties(Meeting meeting, LocalDate day) {
        var conveners = conveners(meeting);
        return bodies.bodies().stream().filter(body -> body.secretariatId() != null && conveners.contains(body.secretariatId()))
                .flatMap(body -> bodies.parties(body.code(), day).stream()).map(party -> party.iso2()).collect(Collectors.toSet());
    }

    private static Set<Long> conveners(Meeting meeting) {
        return meeting.partners().stream().filter(one -> one.capacity() == Capacity.CONVENER).map(Meeting.Partner::organisationId)
                .collect(Collectors.toSet());
    }
}
