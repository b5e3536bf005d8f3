package org.plenary.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.participation.CredentialDraft.Form;
import org.plenary.participation.CredentialDraft.Signatory;
import org.plenary.shell.Folded;

/** The table before the Credentials Committee: every delegation with its papers, where it stands, and what is to be noticed. */
public final class CredentialsTable {

    /** Where a delegation stands, worst first: as the committee's report lists them. */
    public enum Standing {
        NONE, QUESTIONED, COPY_ONLY, RECEIVED, EXAMINED, ACCEPTED
    }

    /** What a committee notices in the papers; it decides, the table does not. */
    public enum Notice {
        /** Not signed by a Head of State, Head of Government or foreign minister. */
        SIGNATORY,
        NOT_DATED,
        /** After the last day of submission. */
        LATE,
        NO_HEAD_NAMED,
        /** The registered head of delegation is not named in the paper: it must be, or new credentials come. */
        HEAD_NOT_NAMED,
        /** It does not serve for an instrument for which it must. */
        INSTRUMENT
    }

    /** @param argument the name or the instrument it is about; empty where there is none */
    public record Finding(Notice notice, String argument) {
    }

    /** @param head the registered head as lists write names, or null @param members registered members of the delegation, the head included */
    public record Delegation(String iso2, String head, int members) {
    }

    /**
     * @param paper    the one that counts, or null
     * @param papers   all of them, the one that counts first, superseded ones last
     * @param findings about the paper that counts
     */
    public record Row(String iso2, Delegation delegation, Standing standing, Credential paper, List<Credential> papers, List<Finding> findings) {
    }

    private CredentialsTable() {
    }

    /** @return a row for each State that has registered a delegation or sent credentials, by code of the State */
    public static List<Row> of(Collection<Delegation> delegations, Collection<Credential> credentials, CredentialRule rule) {
        Map<String, Delegation> registered = new TreeMap<>(delegations.stream().collect(Collectors.toMap(Delegation::iso2, Function.identity())));
        Map<String, List<Credential>> papers = credentials.stream().collect(Collectors.groupingBy(credential -> credential.fields().iso2()));
        var states = new TreeSet<>(registered.keySet());
        states.addAll(papers.keySet());
        return states.stream().map(iso2 -> row(registered.getOrDefault(iso2, new Delegation(iso2, null, 0)),
                papers.getOrDefault(iso2, List.of()), rule)).toList();
    }

    /** @return how many rows have each standing; every standing is there */
    public static Map<Standing, Long> counts(Collection<Row> rows) {
        var counts = new TreeMap<Standing, Long>();
        Arrays.stream(Standing.values()).forEach(standing -> counts.put(standing, rows.stream().filter(row -> row.standing() == standing).count()));
        return counts;
    }

    private static Row row(Delegation delegation, List<Credential> papers, CredentialRule rule) {
        var ordered = papers.stream().sorted(Comparator.comparing(CredentialsTable::weight).reversed()
                .thenComparing(paper -> paper.fields().receivedOn(), Comparator.reverseOrder())
                .thenComparing(Credential::id, Comparator.reverseOrder())).toList();
        var counting = ordered.stream().filter(paper -> paper.state() != CredentialState.SUPERSEDED).findFirst().orElse(null);
        return new Row(delegation.iso2(), delegation, standing(counting), counting, ordered,
                counting == null ? List.of() : findings(delegation, counting.fields(), rule));
    }

    /** Of several papers the one the committee has come furthest with counts, then an original before a copy, then the later. */
    private static int weight(Credential paper) {
        return switch (paper.state()) {
            case SUPERSEDED -> -1;
            case QUESTIONED -> 0;
            case RECEIVED -> 2;
            case EXAMINED -> 4;
            case ACCEPTED -> 6;
        } + (paper.fields().form() == Form.ORIGINAL ? 1 : 0);
    }

    private static Standing standing(Credential paper) {
        return paper == null ? Standing.NONE : switch (paper.state()) {
            case ACCEPTED -> Standing.ACCEPTED;
            case QUESTIONED -> Standing.QUESTIONED;
            case EXAMINED -> Standing.EXAMINED;
            case RECEIVED -> paper.fields().form() == Form.COPY ? Standing.COPY_ONLY : Standing.RECEIVED;
            case SUPERSEDED -> Standing.NONE;
        };
    }

    private static List<Finding> findings(Delegation delegation, CredentialDraft paper, CredentialRule rule) {
        var findings = new ArrayList<Finding>();
        if (paper.signatory() == Signatory.OTHER) {
            findings.add(new Finding(Notice.SIGNATORY, Objects.requireNonNullElse(paper.signatoryName(), "")));
        }
        if (paper.signedOn() == null) {
            findings.add(new Finding(Notice.NOT_DATED, ""));
        }
        if (rule.dueOn() != null && paper.receivedOn().isAfter(rule.dueOn())) {
            findings.add(new Finding(Notice.LATE, ""));
        }
        if (paper.head() == null) {
            findings.add(new Finding(Notice.NO_HEAD_NAMED, ""));
        } else if (delegation.head() != null && !names(paper.head(), delegation.head())) {
            findings.add(new Finding(Notice.HEAD_NOT_NAMED, delegation.head()));
        }
        rule.instruments().stream().filter(instrument -> !paper.instruments().contains(instrument))
                .forEach(instrument -> findings.add(new Finding(Notice.INSTRUMENT, instrument)));
        return findings;
    }

    /** @return whether a paper that writes "H.E. Mr KATONGO, Chanda" names Chanda Katongo: titles, order, case and accents do not matter */
    static boolean names(String written, String registered) {
        return words(written).containsAll(words(registered));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Folded.of(name).split("[^\\p{L}\\p{M}\\p{Nd}]+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
