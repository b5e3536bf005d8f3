package org.plenary.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What is entered about a participant, by organisers or by themselves.
 *
 * @param iso2           the State of a delegation; for others the country they come from, or null
 * @param organisation   may be null for delegations
 * @param delegationRole null outside delegations, and where not yet named
 * @param honorific      as written before the name: H.E., Dr, Mme; or null
 * @param badgeName      where the badge shall say another name; or null
 * @param email          null where the organisers know none
 * @param gender         null where not stated
 * @param language       in which they are written to: en, fr or es
 * @param listed         consents to stand in the published list of participants
 */
public record ParticipantDraft(ParticipantCategory category, String iso2, String organisation, DelegationRole delegationRole, String honorific,
        String givenName, String familyName, String badgeName, String positionHeld, String email, String phone, Gender gender, String language,
        boolean listed) {

    private static final int LONGEST_SORT_KEY = 500;

    public ParticipantDraft {
        iso2 = Input.trimmed(iso2);
        organisation = Input.trimmed(organisation);
        honorific = Input.trimmed(honorific);
        givenName = Input.trimmed(givenName);
        familyName = Input.trimmed(familyName);
        badgeName = Input.trimmed(badgeName);
        positionHeld = Input.trimmed(positionHeld);
        email = Input.trimmed(email);
        phone = Input.trimmed(phone);
        delegationRole = category != null && category.delegation() ? delegationRole : null;
    }

    /** What is known when somebody is invited. */
    public static ParticipantDraft invited(ParticipantCategory category, String iso2, String organisation, String givenName, String familyName,
            String email, String language) {
        return new ParticipantDraft(category, iso2, organisation, null, null, givenName, familyName, null, null, email, null, null, language, false);
    }

    ParticipantDraft unlisted() {
        return new ParticipantDraft(category, iso2, organisation, delegationRole, honorific, givenName, familyName, badgeName, positionHeld, email,
                phone, gender, language, false);
    }

    ParticipantDraft as(DelegationRole role) {
        return new ParticipantDraft(category, iso2, organisation, role, honorific, givenName, familyName, badgeName, positionHeld, email, phone, gender,
                language, listed);
    }

    /** @return as spoken to: honorific, given name, family name */
    public String name() {
        return Stream.of(honorific, givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /**
     * The order of lists: the family name, then the given name, without case and accents. A tab comes before every letter and blank, so
     * that all of one family name stand before those of whose name it is only the beginning.
     */
    public String sortKey() {
        var key = Folded.of(familyName) + "\t" + Folded.of(givenName);
        return key.length() <= LONGEST_SORT_KEY ? key : key.substring(0, LONGEST_SORT_KEY);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (category == null) {
            violations.add(Violation.of("category", "error.required"));
        } else if (category.delegation() && iso2 == null) {
            violations.add(Violation.of("iso2", "participation.error.state-missing"));
        } else if (needsOrganisation() && organisation == null) {
            violations.add(Violation.of("organisation", "participation.error.organisation-missing"));
        }
        Input.tooLong(violations, "organisation", organisation, 250);
        Input.tooLong(violations, "honorific", honorific, 40);
        Input.required(violations, "givenName", givenName, 120);
        Input.required(violations, "familyName", familyName, 120);
        Input.tooLong(violations, "badgeName", badgeName, 120);
        Input.tooLong(violations, "positionHeld", positionHeld, 200);
        if (email != null) {
            Input.email(violations, "email", email);
        }
        Input.tooLong(violations, "phone", phone, 40);
        Input.language(violations, "language", language);
        return violations;
    }

    private boolean needsOrganisation() {
        return switch (category) {
            case UN_BODY, MEA_SECRETARIAT, IGO, NGO_INTERNATIONAL, NGO_NATIONAL, SECRETARIAT -> true;
            default -> false;
        };
    }
}
