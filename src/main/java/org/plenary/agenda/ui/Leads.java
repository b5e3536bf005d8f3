package org.plenary.agenda.ui;

import java.util.List;
import org.plenary.body.Organisation;

/** Who leads an item, by name. */
final class Leads {

    private Leads() {
    }

    static String name(List<Organisation> organisations, long id, String language) {
        return organisations.stream().filter(organisation -> organisation.id() == id).findFirst()
                .map(organisation -> organisation.name().in(language)).orElse("");
    }
}
