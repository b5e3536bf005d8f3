package org.plenary.body;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plenary.security.Everybody;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies, organisations, Parties, regions and names of States, read-only. Codes of bodies are those of {@code db/reference}:
 * CMS, CITES, CBD, RAMSAR, IOTC, AEWA, BERN, IOSEA, SHARKS. States are named by ISO 3166-1 alpha-2, the EU by EU.
 */
@Service
public class BodyService {

    /** The range list of the African lion: 29 CMS Parties and 8 non-Parties. */
    public static final String AFRICAN_LION = "PANTHERA_LEO_AFRICA";

    private static final Duration NAMES_KEPT = Duration.ofMinutes(1);

    private record NamesRead(CountryNames names, Instant readAt) {
    }

    private final BodyRepository repository;
    private final Clock clock;
    private volatile NamesRead names;

    BodyService(BodyRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @return all organisations, in the order of their acronyms */
    @Everybody
    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        return repository.organisations();
    }

    @Everybody
    @Transactional(readOnly = true)
    public List<Body> bodies() {
        return repository.bodies();
    }

    /** @return the Parties for which the body is in force on that day, in the order of their codes; empty for an unknown body */
    @Everybody
    @Transactional(readOnly = true)
    public List<Party> parties(String body, LocalDate on) {
        return repository.parties(body, on);
    }

    /** @return the region of each State on that day, as this body draws its regions; States that it places nowhere are missing */
    @Everybody
    @Transactional(readOnly = true)
    public Map<String, Region> regions(String body, LocalDate on) {
        return repository.regions(body, on);
    }

    /** @return every region that the body draws, those without a member too; empty for an unknown body */
    @Everybody
    @Transactional(readOnly = true)
    public List<Region> allRegions(String body) {
        return repository.allRegions(body);
    }

    /** @return the range States of a list, Parties and non-Parties, in the order of their codes; empty for an unknown list */
    @Everybody
    @Transactional(readOnly = true)
    public List<RangeState> rangeStates(String list) {
        return repository.rangeStates(list);
    }

    @Everybody
    @Transactional(readOnly = true)
    public List<RangeList> rangeLists() {
        return repository.rangeLists();
    }

    /** @return those that touch these days, inclusive, in their order */
    @Everybody
    @Transactional(readOnly = true)
    public List<Observance> observances(LocalDate from, LocalDate to) {
        return repository.observances(from, to);
    }

    /** @return the names as they were at most a minute ago: they change with a new release of {@code db/reference} only */
    @Everybody
    @Transactional(readOnly = true)
    public CountryNames countryNames() {
        var known = names;
        if (known == null || clock.instant().isAfter(known.readAt().plus(NAMES_KEPT))) {
            known = new NamesRead(new CountryNames(repository.names()), clock.instant());
            names = known;
        }
        return known.names();
    }
}
