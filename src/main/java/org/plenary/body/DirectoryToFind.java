package org.plenary.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.springframework.stereotype.Component;

/** Organisations and States are found by their names in three languages, States by those that they bear today. */
@Component
class DirectoryToFind implements SearchSource.OfAll {

    private final BodyRepository bodies;
    private final Clock clock;

    DirectoryToFind(BodyRepository bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.ORGANISATION, SearchKind.STATE);
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public List<SearchEntry> entries() {
        var names = new CountryNames(bodies.names());
        var today = LocalDate.now(clock);
        return Stream.concat(
                bodies.organisations().stream().map(organisation -> entry(SearchKind.ORGANISATION, String.valueOf(organisation.id()),
                        new Tongues(named(organisation, organisation.name().en()), named(organisation, organisation.name().fr()), named(organisation, organisation.name().es())),
                        "directory")),
                names.states().stream().map(iso2 -> entry(SearchKind.STATE, iso2,
                        new Tongues(names.shortName(iso2, "en", today), names.shortName(iso2, "fr", today), names.shortName(iso2, "es", today)),
                        "directory?text=" + URLEncoder.encode(names.shortName(iso2, "en", today), StandardCharsets.UTF_8)))).toList();
    }

    private static String named(Organisation organisation, String name) {
        return name == null || name.equals(organisation.acronym()) ? name : organisation.acronym() + " " + name;
    }

    private static SearchEntry entry(SearchKind kind, String object, Tongues names, String path) {
        return new SearchEntry(null, kind, object, null, null, names, List.of(object), Tongues.NONE, List.of(), path);
    }
}
