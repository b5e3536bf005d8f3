package org.plenary.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.participation.QuestionDraft.When;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting asks those who register, besides who they are. */
@Service
public class FormService {

    public static final String QUESTION = "REGISTRATION_QUESTION";

    private record Place(int place) {
    }

    private final FormRepository forms;
    private final ReadyMade readyMade;
    private final AuditTrail audit;
    private final Changes changes;

    FormService(FormRepository forms, ReadyMade readyMade, AuditTrail audit, Changes changes) {
        this.forms = forms;
        this.readyMade = readyMade;
        this.audit = audit;
        this.changes = changes;
    }

    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public RegistrationForm form(long meetingId) {
        return forms.form(meetingId);
    }

    /** @throws InvalidInput when a field is wrong, or it depends on what is not asked before it */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void add(long meetingId, QuestionDraft fields) {
        InvalidInput.throwIfAny(fields.violations());
        forms.formForUpdate(meetingId);
        added(meetingId, null, fields);
        requireSound(meetingId);
    }

    /** Adds a ready-made set; questions of it that are there already stay as they are. */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void addReadyMade(long meetingId, Topic topic) {
        var ids = new HashMap<String, Long>();
        forms.formForUpdate(meetingId).questions().stream().filter(question -> question.code() != null)
                .forEach(question -> ids.put(question.code(), question.id()));
        for (var ready : ReadyMade.of(topic)) {
            if (!ids.containsKey(ready.code())) {
                var decisive = ready.onlyIf() == null ? null : ids.get(ready.onlyIf());
                ids.put(ready.code(), added(meetingId, ready.code(),
                        readyMade.draft(topic, ready, decisive == null ? null : new When(decisive, ready.answer()))));
            }
        }
    }

    private long added(long meetingId, String code, QuestionDraft fields) {
        var id = forms.insert(meetingId, code, fields);
        audit.record(meetingId, QUESTION, id, "CREATED", null, fields);
        changes.changed(meetingId, QUESTION, id, 0);
        return id;
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or a condition of the form no longer holds; nothing is saved
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void edit(long meetingId, long questionId, QuestionDraft base, QuestionDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = found(meetingId, questionId);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, QUESTION, questionId));
        if (merged.equals(now.fields())) {
            return;
        }
        InvalidInput.throwIfAny(merged.violations());
        if (now.fields().kind() != merged.kind() && forms.answers(questionId) > 0) {
            throw Input.refused("kind", "participation.error.kind-answered", forms.answers(questionId));
        }
        if (!forms.update(questionId, now.version(), merged)) {
            throw Input.changedMeanwhile();
        }
        requireSound(meetingId);
        audit.record(meetingId, QUESTION, questionId, "CHANGED", now.fields(), merged);
        changes.changed(meetingId, QUESTION, questionId, now.version() + 1);
    }

    /**
     * Puts a question at another place.
     *
     * @param place from 0; beyond the end means last
     * @throws InvalidInput when a question would then stand before the one on which it depends
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void move(long meetingId, long questionId, int place) {
        var moved = found(meetingId, questionId);
        var before = forms.form(meetingId).questions();
        var order = new ArrayList<>(before);
        order.remove(moved);
        order.add(Math.clamp(place, 0, order.size()), moved);
        if (order.equals(before)) {
            return;
        }
        forms.setOrder(order.stream().map(Question::id).toList());
        requireSound(meetingId);
        audit.record(meetingId, QUESTION, questionId, "QUESTION_MOVED", new Place(before.indexOf(moved) + 1), new Place(order.indexOf(moved) + 1));
        changes.changed(meetingId, QUESTION, questionId, moved.version());
    }

    /** @throws InvalidInput when somebody has answered it, or another question depends on it */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void remove(long meetingId, long questionId) {
        var question = found(meetingId, questionId);
        var answers = forms.answers(questionId);
        if (answers > 0) {
            throw Input.refused("question", "participation.error.answered", answers);
        }
        var dependent = forms.form(meetingId).questions().stream()
                .filter(other -> other.fields().when() != null && other.fields().when().questionId() == questionId).toList();
        if (!dependent.isEmpty()) {
            throw Input.refused("question", "participation.error.depended-on", dependent.getFirst().fields().text().toString());
        }
        forms.delete(questionId);
        audit.record(meetingId, QUESTION, questionId, "QUESTION_REMOVED", question.fields(), null);
        changes.changed(meetingId, QUESTION, questionId, question.version() + 1);
    }

    private Question found(long meetingId, long questionId) {
        return forms.formForUpdate(meetingId).question(questionId).orElseThrow(() -> new NotFound("question", questionId));
    }

    private void requireSound(long meetingId) {
        forms.form(meetingId).fault().ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
    }
}
