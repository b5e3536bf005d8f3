package org.plenary.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.body.Names;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The headings under which reports on synergies tell of partners, two levels deep, and what belongs under each. All who convene meetings share them. */
@Service
public class PartnerHeadingService {

    public static final String PARTNER_GROUP = "PARTNER_GROUP";
    private static final int LONGEST_CODE = 16;

    /** As the history tells it that it stands elsewhere. */
    private record Placed(String nameEn, int place) {
    }

    private final PartnerHeadingRepository headings;
    private final BodyService bodies;
    private final AuditTrail audit;

    PartnerHeadingService(PartnerHeadingRepository headings, BodyService bodies, AuditTrail audit) {
        this.headings = headings;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** @return in the order of a report, those below another right after it */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public List<PartnerHeading> headings() {
        return headings.all();
    }

    /** Adds a heading as the last of its level. @throws InvalidInput when a field is missing or wrong, or another heading has what is to belong under it */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void add(PartnerHeadingDraft draft) {
        headings.lock();
        check(draft, null);
        var id = headings.insert(code(draft), draft);
        audit.record(null, PARTNER_GROUP, id, "CREATED", null, draft);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong, or another heading has what is to belong under it; nothing is saved
     */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void edit(long id, PartnerHeadingDraft base, PartnerHeadingDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        headings.lock();
        var now = find(id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(null, PARTNER_GROUP, id));
        if (!merged.equals(now.fields())) {
            check(merged, now);
            headings.update(now, merged);
            audit.record(null, PARTNER_GROUP, id, "CHANGED", now.fields(), merged);
        }
    }

    /** Moves it before the one above it of its level, or after the one below; where there is none, nothing changes. */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void move(long id, boolean up) {
        headings.lock();
        var now = find(id);
        var level = headings.all().stream().filter(one -> Objects.equals(one.fields().parent(), now.fields().parent())).map(PartnerHeading::id).toList();
        var at = level.indexOf(id);
        var to = up ? at - 1 : at + 1;
        if (to >= 0 && to < level.size()) {
            headings.swap(id, level.get(to));
            audit.record(null, PARTNER_GROUP, id, "PARTNER_GROUP_MOVED", new Placed(now.fields().nameEn(), at + 1), new Placed(now.fields().nameEn(), to + 1));
        }
    }

    /** @throws InvalidInput while there are headings or contributions under it */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void remove(long id) {
        headings.lock();
        var now = find(id);
        if (hasBelow(now)) {
            throw Input.refused("parent", "heading.error.has-below");
        }
        var contributions = headings.contributions(now.code());
        if (contributions > 0) {
            throw Input.refused("parent", "heading.error.has-contributions", contributions);
        }
        headings.delete(now.code());
        audit.record(null, PARTNER_GROUP, id, "PARTNER_GROUP_REMOVED", now.fields(), null);
    }

    private PartnerHeading find(long id) {
        return headings.all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotFound("heading", id));
    }

    private boolean hasBelow(PartnerHeading heading) {
        return headings.all().stream().anyMatch(one -> heading.code().equals(one.fields().parent()));
    }

    /** @param now null where it is new */
    private void check(PartnerHeadingDraft draft, PartnerHeading now) {
        var violations = new ArrayList<>(draft.violations());
        var others = headings.all().stream().filter(one -> now == null || one.id() != now.id()).toList();
        if (draft.parent() != null) {
            var above = others.stream().filter(one -> one.code().equals(draft.parent())).findFirst();
            if (above.isEmpty()) {
                violations.add(Violation.of("parent", "heading.error.parent"));
            } else if (above.get().fields().parent() != null || now != null && hasBelow(now)) {
                violations.add(Violation.of("parent", "heading.error.two-levels"));
            }
        }
        taken(violations, "meetingKinds", draft.meetingKinds(), others, one -> one.fields().meetingKinds());
        taken(violations, "organisationKinds", draft.organisationKinds(), others, one -> one.fields().organisationKinds());
        taken(violations, "organisations", draft.organisations(), others, one -> one.fields().organisations());
        taken(violations, "words", draft.words().stream().map(Folded::of).toList(), others, one -> one.fields().words().stream().map(Folded::of).toList());
        var known = bodies.organisations().stream().map(one -> one.code()).collect(Collectors.toSet());
        if (now == null ? !known.containsAll(draft.organisations()) : !known.containsAll(draft.organisations().stream().filter(code -> !now.fields().organisations().contains(code)).toList())) {
            violations.add(Violation.of("organisations", "heading.error.organisation"));
        }
        InvalidInput.throwIfAny(violations);
    }

    /** Each belongs under one heading. */
    private static <T> void taken(List<Violation> violations, String field, Collection<T> mine, List<PartnerHeading> others, Function<PartnerHeading, Collection<T>> theirs) {
        others.stream().filter(one -> theirs.apply(one).stream().anyMatch(mine::contains)).findFirst().ifPresent(one -> violations.add(Violation.of(field, "heading.error.taken",
                new Names(one.fields().nameEn(), one.fields().nameFr(), one.fields().nameEs()).in(CurrentAccount.get().locale().getLanguage()))));
    }

    private String code(PartnerHeadingDraft draft) {
        var taken = headings.all().stream().map(PartnerHeading::code).collect(Collectors.toSet());
        var letters = Folded.of(draft.nameEn()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        var stem = letters.substring(0, Math.min(letters.length(), LONGEST_CODE));
        var code = stem;
        for (var number = 2; taken.contains(code); number++) {
            code = stem + number;
        }
        return code;
    }
}
