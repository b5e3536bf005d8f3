package org.plenary.demonstration;

import java.util.List;
import org.plenary.demonstration.DemonstrationMeeting.Text;

/** The file {@code db/demo/accounts.json}: example organisations, and example persons at them and at real ones. */
record DemonstrationAccounts(List<ExampleOrganisation> organisations, List<Person> accounts) {

    record ExampleOrganisation(String code, String kind, String acronym, Text name) {
    }

    record Person(String email, String givenName, String familyName, String organisation, String platformRole, String language,
            Boolean staffAdministrator) {
    }
}
