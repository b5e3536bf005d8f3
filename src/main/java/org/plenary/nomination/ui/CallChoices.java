package org.plenary.nomination.ui;

import java.util.Comparator;
import java.util.List;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.body.RangeList;
import org.plenary.body.Region;

/** What the forms of a call offer to choose from. */
record CallChoices(BodyService service, String language, List<Body> bodies, List<Organisation> organisations,
        List<RangeList> rangeLists) {

    static CallChoices of(BodyService service, String language) {
        return new CallChoices(service, language, service.bodies(), service.organisations(), service.rangeLists());
    }

    Body body(Long id) {
        return bodies.stream().filter(one -> id != null && one.id() == id).findFirst().orElse(null);
    }

    Organisation organisation(Long id) {
        return organisations.stream().filter(one -> id != null && one.id() == id).findFirst().orElse(null);
    }

    List<Region> regions(Body body) {
        return body == null ? List.of() : service.allRegions(body.code()).stream()
                .sorted(Comparator.comparing(region -> region.name().in(language))).toList();
    }

    String regionName(long id) {
        return bodies.stream().flatMap(body -> regions(body).stream()).filter(region -> region.id() == id).map(region -> region.name().in(language))
                .findFirst().orElse("");
    }
}
