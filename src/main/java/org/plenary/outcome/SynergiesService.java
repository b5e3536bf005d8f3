package org.plenary.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plenary.audit.AuditTrail;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.EditConflict;
import org.plenary.outcome.SynergiesReport.Paragraph;
import org.plenary.outcome.SynergiesRepository.Edit;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisation of the caller did with partners, and the report on it: from meetings and notifications that the caller may see. */
@Service
public class SynergiesService {

    public static final String SYNERGIES = "SYNERGIES";
    private static final int LONGEST_PARAGRAPH = 10_000;

    /** An edit as the history tells it. */
    private record OnRecord(String paragraph, String words, boolean leftOut) {
    }

    private final SynergiesRepository synergies;
    private final SynergiesWriter writer;
    private final List<ActivitySource> sources;
    private final AuditTrail audit;

    SynergiesService(SynergiesRepository synergies, SynergiesWriter writer, List<ActivitySource> sources, AuditTrail audit) {
        this.synergies = synergies;
        this.writer = writer;
        this.sources = sources;
        this.audit = audit;
    }

    /** @return the headings of reports, in order */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public List<PartnerGroup> groups() {
        return synergies.groups();
    }

    /**
     * @param partnerId an organisation that took part, or null for any
     * @param mandate   as cited, or null for any
     * @return what was done in the period, the earliest first
     * @throws InvalidInput when the period is none
     */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public List<Activity> activities(ReportQuery query, Long partnerId, String mandate) {
        query.check();
        return activities(query.from(), query.to(), query.language()).stream()
                .filter(activity -> partnerId == null || activity.partners().contains(partnerId))
                .filter(activity -> mandate == null || activity.mandates().contains(mandate)).toList();
    }

    private List<Activity> activities(LocalDate from, LocalDate to, Locale language) {
        return sources.stream().flatMap(source -> source.activities(organisation(), from, to, language).stream())
                .sorted(Comparator.comparing(Activity::from).thenComparing(Activity::to).thenComparing(Activity::key)).toList();
    }

    /** @return the draft as it stands @throws InvalidInput when the period is none */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public SynergiesReport report(ReportQuery query) {
        query.check();
        var until = query.to().plusMonths(SynergiesWriter.MONTHS_AHEAD);
        return writer.write(organisation(), query, activities(query.from(), until, query.language()), synergies.groups(), synergies.rules(),
                synergies.edits(organisation(), query));
    }

    /**
     * Says something else in a paragraph, or what the data say where the words are blank or just those.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when the paragraph says something else by now; nothing is saved
     * @throws InvalidInput when the words are too long
     */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void edit(ReportQuery query, String key, Wording base, Wording mine) {
        var now = find(query, key);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "words", mine.words(), LONGEST_PARAGRAPH);
        InvalidInput.throwIfAny(violations);
        var given = EditConflict.merged(base, new Wording(now.words()), mine, now.version(), null).words();
        if (Objects.equals(given, now.words())) {
            return;
        }
        save(query, now, now.version(), new Edit(now.base(), given == null || given.equals(now.base()) ? null : given, now.leftOut(), now.version()));
    }

    /** Leaves a paragraph out of the report, or takes it in again. @throws InvalidInput when somebody else was quicker */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void leaveOut(ReportQuery query, String key, int version, boolean out) {
        var now = find(query, key);
        save(query, now, version, new Edit(now.base(), now.edited() ? now.words() : null, out, version));
    }

    /** What a paragraph says. @param words null for what the data say */
    public record Wording(String words) {

        public Wording {
            words = Input.trimmed(words);
        }
    }

    private Paragraph find(ReportQuery query, String key) {
        return report(query).paragraphs().filter(paragraph -> paragraph.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("paragraph", key));
    }

    private void save(ReportQuery query, Paragraph now, int version, Edit edit) {
        if (!synergies.save(organisation(), query, now.key(), version, edit)) {
            throw Input.changedMeanwhile();
        }
        audit.record(null, SYNERGIES, organisation(), "SYNERGIES_EDITED", new OnRecord(now.key(), now.words(), now.leftOut()),
                new OnRecord(now.key(), edit.words() == null ? now.base() : edit.words(), edit.leftOut()));
    }

    /** @return the draft as a file @throws InvalidInput when the period is none */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public byte[] file(ReportQuery query, PaperFormat format) {
        return writer.file(report(query), organisation(), query, format);
    }

    private static long organisation() {
        return CurrentAccount.get().organisationId();
    }
}
