package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.exchange.FileRefused;
import org.plenary.live.EditConflict;
import org.plenary.nomination.CallPaper;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Invitation;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.Proposed;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The list of a nominating authority, and the form by which it grows; what is typed is kept until it is saved. */
class NominatingPanel extends Div implements CandidateRow.Acts {

    private final transient NominationDoor door;
    private final transient Runnable ended;
    private final OrderedList list = new OrderedList();
    private final H2 formTitle = new H2();
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final Span kept = new Span();
    private final Div entry = new Div();
    private final CandidateForm form;
    private transient Invitation invitation;
    private transient Nomination corrected;
    private transient Candidate base;
    private transient Nomination replaced;

    /** @param ended told when the link opens nothing any more */
    NominatingPanel(NominationDoor door, Invitation invitation, Runnable ended) {
        this.door = door;
        this.invitation = invitation;
        this.ended = ended;
        addClassName("stack");
        form = new CandidateForm(invitation.lists().profiles());
        list.addClassName("candidates");
        list.setId("candidates");
        save.setId("candidate-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        cancel.setText(getTranslation("cancel"));
        cancel.addClickListener(click -> {
            stop();
            showList();
        });
        kept.addClassName("quiet");
        kept.getElement().setAttribute("role", "status");
        var buttons = new Div(save, cancel, kept);
        buttons.addClassName("actions");
        entry.addClassNames("card", "stack");
        entry.add(formTitle, form, buttons);
        stop();
        door.draft().ifPresent(draft -> {
            form.show(draft);
            kept.setText(getTranslation("nomination.guest.draft-back"));
        });
        form.onChange(this::keep);
        var candidates = new Div(new H2(getTranslation("nomination.guest.candidates", invitation.country())), explanation(), list);
        candidates.addClassNames("card", "stack");
        add(candidates, entry);
        showList();
    }

    private Component explanation() {
        if (invitation.open()) {
            return new Paragraph(getTranslation("nomination.guest.explanation", invitation.seats(), invitation.most()));
        }
        return new Paragraph(invitation.deadline().isAfter(Instant.now()) ? getTranslation("nomination.guest.closed-early", invitation.contact())
                : getTranslation("nomination.guest.closed", Dates.instant(invitation.deadline(), invitation.meeting().zone(), getLocale()),
                        invitation.contact()));
    }

    private void showList() {
        list.removeAll();
        var nominations = invitation.nominations();
        for (var place = 1; place <= nominations.size(); place++) {
            list.add(new CandidateRow(invitation, nominations.get(place - 1), place, nominations.size(), this));
        }
        if (nominations.isEmpty()) {
            var empty = new ListItem(getTranslation("nomination.guest.empty"));
            empty.addClassName("quiet");
            list.add(empty);
        }
        entry.setVisible(corrected != null || replaced != null || invitation.open() && !invitation.full());
    }

    @Override
    public void move(Nomination nomination, int place) {
        attempt(() -> door.prioritise(nomination.id(), place));
    }

    @Override
    public void correct(Nomination nomination) {
        edit(nomination, "nomination.guest.correct");
        corrected = nomination;
        base = nomination.candidate();
        form.show(nomination.candidate());
        form.focus("givenName");
        showList();
    }

    @Override
    public void replace(Nomination nomination) {
        edit(nomination, "nomination.guest.replace");
        replaced = nomination;
        form.clear();
        form.focus("givenName");
        showList();
    }

    private void edit(Nomination nomination, String key) {
        stop();
        formTitle.setText(getTranslation(key, nomination.candidate().name()));
        save.setText(getTranslation("save"));
        save.setIcon(Icons.CHECK.create());
        cancel.setVisible(true);
    }

    @Override
    public void withdraw(Nomination nomination) {
        attempt(() -> {
            door.withdraw(nomination.id(), nomination.version());
            var name = nomination.candidate().name();
            if (nomination.state().undecided()) {
                Notices.undoable(getTranslation("nomination.guest.withdrawn", name), () -> attempt(() -> door.propose(nomination.candidate())));
            } else {
                Notices.done(getTranslation("nomination.guest.withdrawn", name));
            }
        });
    }

    @Override
    public Optional<String> attach(Nomination nomination, CallPaper paper, String name, InputStream content) {
        try {
            door.attach(nomination.id(), nomination.version(), paper.id(), name, content);
            attempt(() -> Notices.done(getTranslation("nomination.paper.attached")));
            return Optional.empty();
        } catch (FileRefused refused) {
            return Optional.of(refused.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(key, arguments)));
        } catch (InvalidInput | InvalidLink e) {
            attempt(() -> {
                throw e;
            });
            return Optional.empty();
        }
    }

    private void stop() {
        corrected = null;
        replaced = null;
        form.show(List.of());
        form.clear();
        kept.setText("");
        formTitle.setText(getTranslation("nomination.guest.add"));
        save.setText(getTranslation("nomination.guest.add"));
        save.setIcon(Icons.ADD.create());
        cancel.setVisible(false);
    }

    private void save() {
        var candidate = form.candidate();
        Supplier<Proposed> act = corrected != null ? () -> door.correct(corrected.id(), base, candidate)
                : replaced != null ? () -> door.replace(replaced.id(), replaced.version(), candidate) : () -> door.propose(candidate);
        attempt(() -> {
            var proposed = act.get();
            stop();
            form.focus("givenName");
            Notices.done(getTranslation("nomination.guest.saved", candidate.name()));
            if (proposed.twin() != null) {
                Notices.problem(getTranslation("nomination.guest.twin", candidate.name(), proposed.twin()));
            } else if (proposed.toVerify()) {
                Notices.problem(getTranslation("nomination.guest.verify", candidate.name()));
            }
        });
    }

    /** Only a new candidate is a draft: what is being corrected is on the list already. */
    private void keep() {
        if (corrected == null && replaced == null && invitation.open()) {
            try {
                door.saveDraft(form.candidate());
                kept.setText(getTranslation("nomination.guest.draft-kept"));
            } catch (InvalidLink e) {
                ended.run();
            }
        }
    }

    /** Does it and shows the list as it is then. What was typed stays unless it was saved. */
    private void attempt(Runnable act) {
        try {
            act.run();
            invitation = door.look(getLocale());
            showList();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                Notices.problem(form.text(e.violations().getFirst()));
                invitation = door.look(getLocale());
                showList();
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, Candidate.class, field -> getTranslation("field." + NominationService.NOMINATION + "." + field), form::textOf, (theirs, chosen) -> {
                base = theirs;
                form.show(chosen);
                save();
            }).open();
        } catch (InvalidLink e) {
            ended.run();
        }
    }
}
