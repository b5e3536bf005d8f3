package org.plenary.participation;

import java.util.Locale;
import java.util.Set;
import org.plenary.shell.Folded;

/**
 * A participant as a row of a table gives them.
 *
 * @param fields what stands in the row, and what is usual where it says nothing
 * @param given  names of the fields that the row says; the others stay as they are where the participant is known already
 */
public record ImportedParticipant(ParticipantDraft fields, Set<String> given) {

    public ImportedParticipant {
        given = Set.copyOf(given);
    }

    ParticipantDraft onto(ParticipantDraft before) {
        return new ParticipantDraft(given("category", fields.category(), before.category()), given("iso2", fields.iso2(), before.iso2()),
                given("organisation", fields.organisation(), before.organisation()), given("delegationRole", fields.delegationRole(), before.delegationRole()),
                given("honorific", fields.honorific(), before.honorific()), given("givenName", fields.givenName(), before.givenName()),
                given("familyName", fields.familyName(), before.familyName()), given("badgeName", fields.badgeName(), before.badgeName()),
                given("positionHeld", fields.positionHeld(), before.positionHeld()), given("email", fields.email(), before.email()),
                given("phone", fields.phone(), before.phone()), given("gender", fields.gender(), before.gender()),
                given("language", fields.language(), before.language()), given.contains("listed") ? fields.listed() : before.listed());
    }

    private <T> T given(String field, T row, T before) {
        return given.contains(field) ? row : before;
    }

    /** @return by which the same person is known again: the address, else the name and whom they come for */
    public String key() {
        return fields.email() == null ? nameKey(fields) : emailKey(fields);
    }

    static String emailKey(ParticipantDraft fields) {
        return "mail " + fields.email().toLowerCase(Locale.ROOT);
    }

    static String nameKey(ParticipantDraft fields) {
        return "name " + Folded.of(fields.familyName() + " " + fields.givenName()) + "\t"
                + (fields.iso2() == null ? Folded.of(fields.organisation() == null ? "" : fields.organisation()) : fields.iso2());
    }
}
