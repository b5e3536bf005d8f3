package org.plenary.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.body.CountryNames;
import org.plenary.body.Organisation;
import org.plenary.notification.FocalPoint.Standing;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/**
 * Focal points in office or to come are found by name, address, and whom they stand for: those for a convention by its secretariat, those of
 * organisations by every secretariat.
 */
@Component
class FocalPointsToFind implements SearchSource.OfAll {

    private final FocalPointRepository points;
    private final BodyService bodies;
    private final Clock clock;

    FocalPointsToFind(FocalPointRepository points, BodyService bodies, Clock clock) {
        this.points = points;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.FOCAL_POINT);
    }

    @Override
    public Set<String> reads() {
        return Set.of(FocalPointService.FOCAL_POINT);
    }

    @Override
    public List<SearchEntry> entries() {
        var today = LocalDate.now(clock);
        var kept = bodies.bodies().stream().filter(body -> body.secretariatId() != null).collect(Collectors.toMap(Body::id, Function.identity()));
        var organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var names = bodies.countryNames();
        return points.of(kept.keySet()).stream().filter(point -> point.standing(today) != Standing.ENDED)
                .map(point -> entry(point, whose(point.fields(), kept, organisations, names, today), kept.get(point.fields().bodyId()))).toList();
    }

    private static SearchEntry entry(FocalPoint point, Tongues whose, Body body) {
        return new SearchEntry(null, SearchKind.FOCAL_POINT, String.valueOf(point.id()), Action.ISSUE_NOTIFICATIONS, body == null ? null : body.secretariatId(),
                Tongues.all(point.fields().name()), List.of(), whose, Stream.ofNullable(point.fields().email()).toList(),
                "directory/focal-points?text=" + URLEncoder.encode(point.fields().name(), StandardCharsets.UTF_8));
    }

    private static Tongues whose(FocalPointDraft fields, Map<Long, Body> kept, Map<Long, Organisation> organisations, CountryNames names, LocalDate today) {
        if (fields.iso2() == null) {
            var name = organisations.get(fields.organisationId()).name();
            return new Tongues(name.en(), name.fr(), name.es());
        }
        Function<String, String> forBody = language -> names.shortName(fields.iso2(), language, today) + " · " + kept.get(fields.bodyId()).code();
        return new Tongues(forBody.apply("en"), forBody.apply("fr"), forBody.apply("es"));
    }
}
