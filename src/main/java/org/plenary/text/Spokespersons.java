package org.plenary.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.body.Names;
import org.plenary.body.Organisation;
import org.plenary.meeting.MeetingService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Who may speak for whom. Organisers take down what anybody said; everybody else speaks for their own organisation, for the State
 * whose government it is, and for the regional groups of that State.
 */
@Component
public class Spokespersons {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private final Rights rights;
    private final BodyService bodies;
    private final MeetingService meetings;

    Spokespersons(Rights rights, BodyService bodies, MeetingService meetings) {
        this.rights = rights;
        this.bodies = bodies;
        this.meetings = meetings;
    }

    /**
     * @param delegation null for the own organisation
     * @throws InvalidInput at the field "delegation" where the signed-in account may not speak for it
     */
    public void check(long meetingId, String delegation) {
        check(meetingId, delegation, "delegation");
    }

    public void check(long meetingId, String delegation, String field) {
        if (delegation != null && !own(meetingId).test(delegation)) {
            throw Input.refused(field, "negotiation.error.forged", delegation);
        }
    }

    /**
     * The same for a wording, whose brackets must put nobody else's name to words that it did not stand for.
     *
     * @param seen what its author had in front of them and what came since; asked only where names stand in brackets
     * @throws InvalidInput at the field "delegation" or "notation"
     */
    void check(long meetingId, String delegation, Supplier<List<ParagraphBody>> seen, ParagraphBody body) {
        check(meetingId, delegation, seen, body, Set.of());
    }

    /** A translation repeats the names of what it renders. */
    void checkTranslation(long meetingId, String delegation, Supplier<List<ParagraphBody>> seen, ParagraphBody renders, ParagraphBody body) {
        check(meetingId, delegation, seen, body, Attributions.foreign(List.of(), renders, name -> false));
    }

    private void check(long meetingId, String delegation, Supplier<List<ParagraphBody>> seen, ParagraphBody body, Set<String> allowed) {
        check(meetingId, delegation);
        if (!Attributions.foreign(List.of(), body, allowed::contains).isEmpty()) {
            var own = own(meetingId);
            Attributions.foreign(seen.get(), body, allowed::contains).stream().filter(own.negate()).findFirst().ifPresent(name -> {
                throw Input.refused("notation", "negotiation.error.forged", name);
            });
        }
    }

    /** @return whether the signed-in account may speak under a name */
    Predicate<String> own(long meetingId) {
        if (rights.may(Action.EDIT_MEETING, meetingId)) {
            return name -> true;
        }
        var account = CurrentAccount.get();
        var organisation = bodies.organisations().stream().filter(one -> one.id() == account.organisationId()).findFirst();
        var names = new HashSet<>(Set.of(Folded.of(account.organisation())));
        organisation.map(Organisation::name).ifPresent(name -> names.addAll(folded(name)));
        organisation.map(Organisation::iso2).ifPresent(iso2 -> names.addAll(ofState(meetingId, iso2)));
        return name -> names.contains(Folded.of(name));
    }

    private Set<String> ofState(long meetingId, String iso2) {
        var day = meetings.get(meetingId).fields().startsOn();
        var countries = bodies.countryNames();
        var groups = bodies.bodies().stream().map(Body::code).map(body -> bodies.regions(body, day).get(iso2)).filter(region -> region != null)
                .flatMap(region -> folded(region.name()).stream());
        return Stream.concat(LANGUAGES.stream().map(language -> Folded.of(countries.shortName(iso2, language, day))), groups)
                .collect(Collectors.toSet());
    }

    private static Set<String> folded(Names name) {
        return LANGUAGES.stream().map(language -> Folded.of(name.in(language))).collect(Collectors.toSet());
    }
}
