package org.plenary.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.body.BodyService;
import org.plenary.participation.DelegationService;
import org.plenary.programme.ProgrammeProblem.Delegation;
import org.plenary.programme.ProgrammeProblem.Surroundings;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What the rules of a programme have to know beside the programme itself: agenda, delegations, what is settled. */
@Component
class ProgrammeFacts {

    private final FindingRepository findings;
    private final AgendaService agenda;
    private final DelegationService delegations;
    private final Rights rights;
    private final BodyService bodies;
    private final ProgrammeVocabulary vocabulary;

    ProgrammeFacts(Rights rights, FindingRepository findings, AgendaService agenda, DelegationService delegations, BodyService bodies, ProgrammeVocabulary vocabulary) {
        this.findings = findings;
        this.agenda = agenda;
        this.delegations = delegations;
        this.rights = rights;
        this.bodies = bodies;
        this.vocabulary = vocabulary;
    }

    /** @param on the day on which States are named */
    Surroundings around(long meetingId, LocalDate on, Locale locale) {
        var items = agenda.tree(meetingId).stream().map(AgendaItem::id).toList();
        return new Surroundings(items, sizes(meetingId, on, locale), findings.rules(meetingId), locale.getLanguage(), vocabulary.of(meetingId, on, locale));
    }

    /** Nothing is said of the sizes of delegations to whoever may not see participants. */
    private List<Delegation> sizes(long meetingId, LocalDate on, Locale locale) {
        if (!rights.may(Action.VIEW_PARTICIPANTS, meetingId)) {
            return List.of();
        }
        var names = bodies.countryNames();
        return delegations.delegations(meetingId).stream().filter(one -> one.iso2() != null).map(one -> new Delegation(one.iso2(),
                names.shortName(one.iso2(), locale.getLanguage(), on),
                Messages.LOCALES.stream().map(language -> names.shortName(one.iso2(), language.getLanguage(), on)).toList(), one.members())).toList();
    }
}
