package org.plenary.notification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.PrintedDocument;
import org.plenary.live.EditConflict;
import org.plenary.notification.Recommendation.Fields;
import org.plenary.notification.Recommendation.Level;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was made of the responses: recommendations, each with the responses it rests on, and where they went. */
@Service
public class ConsolidationService {

    private record OnRecord(String text, Level level, Integer responses) {

        static OnRecord of(Fields fields) {
            return new OnRecord(fields.text().in("en"), fields.level(), fields.responses().size());
        }
    }

    private record Attached(String target) {
    }

    private final ConsolidationRepository consolidations;
    private final ResponseRepository responses;
    private final ConsolidationPaper paper;
    private final Register register;
    private final Rights rights;

    ConsolidationService(ConsolidationRepository consolidations, ResponseRepository responses, ConsolidationPaper paper, Register register, Rights rights) {
        this.consolidations = consolidations;
        this.responses = responses;
        this.paper = paper;
        this.register = register;
        this.rights = rights;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public List<Recommendation> recommendations(long id) {
        register.seen(id);
        return consolidations.of(id);
    }

    /** @throws InvalidInput when nothing is said, or it rests on nothing that was received */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void add(long id, Fields fields) {
        var notification = register.locked(id);
        check(notification, fields);
        consolidations.insert(id, fields);
        register.recorded(notification, "RECOMMENDATION_ADDED", null, OnRecord.of(fields));
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput as {@link #add}
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void change(long id, long recommendationId, Fields base, Fields mine) {
        var notification = register.locked(id);
        var before = found(id, recommendationId);
        check(notification, mine);
        var merged = EditConflict.merged(base, before.fields(), mine, before.version(), null);
        if (merged.equals(before.fields())) {
            return;
        }
        check(notification, merged);
        consolidations.update(before, merged);
        register.recorded(notification, "RECOMMENDATION_CHANGED", OnRecord.of(before.fields()), OnRecord.of(merged));
    }

    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void remove(long id, long recommendationId) {
        var notification = register.locked(id);
        var before = found(id, recommendationId);
        consolidations.delete(recommendationId);
        register.recorded(notification, "RECOMMENDATION_REMOVED", OnRecord.of(before.fields()), null);
    }

    /** Among those of its level. @param down else up; at the end it stays */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void move(long id, long recommendationId, boolean down) {
        var notification = register.locked(id);
        var moved = found(id, recommendationId);
        var all = new ArrayList<>(consolidations.of(id));
        var ofLevel = all.stream().filter(one -> one.fields().level() == moved.fields().level()).toList();
        var to = ofLevel.indexOf(moved) + (down ? 1 : -1);
        if (to >= 0 && to < ofLevel.size()) {
            Collections.swap(all, all.indexOf(moved), all.indexOf(ofLevel.get(to)));
            consolidations.order(all.stream().map(Recommendation::id).toList());
            register.recorded(notification, "RECOMMENDATION_MOVED", null, OnRecord.of(moved.fields()));
        }
    }

    /** @return where it went, as far as the account sees the meetings */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Target> targets(long id) {
        register.seen(id);
        return consolidations.targets(id, language()).stream().filter(one -> rights.may(Action.VIEW_MEETING, one.meetingId())).toList();
    }

    /** @return items and documents of the meetings it is about */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public List<Target> offered(long id) {
        return register.own(id).fields().meetings().stream().filter(meeting -> rights.may(Action.VIEW_MEETING, meeting))
                .flatMap(meeting -> consolidations.offered(meeting, language()).stream()).toList();
    }

    /** @throws InvalidInput when it belongs to no meeting that the notification is about */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void attach(long id, Target.Kind kind, long targetId) {
        var notification = register.locked(id);
        var target = offered(id).stream().filter(one -> one.kind() == kind && one.id() == targetId).findFirst()
                .orElseThrow(() -> Input.refused("target", "notification.error.target"));
        consolidations.attach(id, target);
        register.recorded(notification, "CONSOLIDATION_ATTACHED", null, new Attached(said(target)));
    }

    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void detach(long id, Target.Kind kind, long targetId) {
        var notification = register.locked(id);
        if (consolidations.detach(id, kind, targetId)) {
            register.recorded(notification, "CONSOLIDATION_DETACHED", null, null);
        }
    }

    /** @return the recommendations with their sources, then the responses as they were received, in this language as far as there is one */
    @SignedIn
    @Transactional(readOnly = true)
    public PrintedDocument paper(long id, Locale locale) {
        var notification = register.seen(id);
        return paper.of(notification, consolidations.of(id), basis(notification), locale);
    }

    private List<Response> basis(Notification notification) {
        return responses.of(Stream.of(notification.fields().continuesId(), Long.valueOf(notification.id())).filter(Objects::nonNull).toList());
    }

    private void check(Notification notification, Fields fields) {
        var violations = new ArrayList<Violation>(fields.violations());
        var there = basis(notification).stream().map(Response::id).collect(Collectors.toCollection(HashSet::new));
        if (!there.containsAll(fields.responses())) {
            violations.add(Violation.of("responses", "notification.error.basis"));
        }
        Stream.of("en", "fr", "es").forEach(language -> {
            var text = fields.text().in(language);
            if (text != null && text.length() > 2_000 && violations.isEmpty()) {
                violations.add(Violation.of(language, "error.too-long", 2_000, text.length()));
            }
        });
        InvalidInput.throwIfAny(violations);
    }

    private Recommendation found(long id, long recommendationId) {
        return consolidations.find(id, recommendationId).orElseThrow(() -> new NotFound("recommendation", recommendationId));
    }

    private static String said(Target target) {
        return Stream.of(target.meeting(), target.number(), target.title()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static String language() {
        return CurrentAccount.get().locale().getLanguage();
    }
}
