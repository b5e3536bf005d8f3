package org.plenary.body;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the database to what the files of {@code db/reference} say: bodies, organisations, States and their names, Parties,
 * regions, range States, deadline rules, calendars of offices. Meant for every start: when no file has changed since the last load, nothing is written.
 */
@Component
public class ReferenceData {

    private static final String NAME = "reference";
    private static final List<String> FILES = List.of("organisation", "body", "state", "state_name", "party", "region",
            "region_membership", "range_list", "range_state", "deadline_rule", "office", "office_holiday");

    private final ReferenceRepository repository;
    private final Clock clock;

    ReferenceData(ReferenceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Inserts new rows and updates changed ones. Rows that the files no longer name stay, because meetings may refer to them;
     * only dated names and memberships of a State that the files do name are replaced as a whole. Nodes that start together
     * load one after the other.
     *
     * @return how many rows were written; 0 when the files are those of the last load
     */
    @Transactional
    public int load() {
        var sha = sha256();
        Map<String, List<ReferenceFile.Line>> files = new TreeMap<>();
        FILES.forEach(name -> files.put(name, new ReferenceFile(name).lines(sha)));
        var digest = HexFormat.of().formatHex(sha.digest());
        if (digest.equals(repository.lockDigest(NAME, clock.instant()))) {
            return 0;
        }
        int written = repository.organisations(files.get("organisation")) + repository.bodies(files.get("body"))
                + repository.states(files.get("state")) + repository.stateNames(files.get("state_name"))
                + repository.parties(files.get("party")) + repository.regions(files.get("region"))
                + repository.regionMemberships(files.get("region_membership")) + repository.rangeLists(files.get("range_list"))
                + repository.rangeStates(files.get("range_state")) + repository.deadlineRules(files.get("deadline_rule"))
                + repository.offices(files.get("office")) + repository.officeHolidays(files.get("office_holiday"));
        repository.setDigest(NAME, digest, clock.instant());
        return written;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
