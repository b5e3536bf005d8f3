package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.live.EditConflict;
import org.plenary.programme.Programme;
import org.plenary.programme.Recurrence;
import org.plenary.programme.Room;
import org.plenary.programme.SeatingLayout;
import org.plenary.programme.SeriesService.Reach;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.programme.SessionKind;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.proposal.Proposing;

/** A session to be added or edited. What others save meanwhile does not touch what is typed here. */
class SessionDialog extends Dialog {

    private final SessionForm form;
    private final transient Programme programme;
    private final transient List<AgendaItem> agenda;
    private final Button save = new Button(getTranslation("save"), click -> save());
    private transient SessionDraft base;
    private transient Proposing<SessionDraft> proposing;
    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>();
    private transient Editing saving;
    private transient BiConsumer<SessionDraft, Recurrence> savingSeries;

    private SessionDialog(String heading, Programme programme, List<AgendaItem> agenda, SessionDraft base, boolean added) {
        this.base = base;
        this.programme = programme;
        this.agenda = agenda;
        form = new SessionForm(programme, agenda, added);
        form.fill(base);
        setHeaderTitle(heading);
        setWidth("min(52rem, 96vw)");
        EditDialog.keepTyped(this, () -> form.draft(this.base).equals(this.base) && (proposing == null || proposing.isWithoutReason()));
        reach.setLabel(getTranslation("programme_import.reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(one -> getTranslation("programme_import.reach." + one));
        reach.setHelperText(getTranslation("programme_import.reach-hint"));
        reach.setValue(Reach.THIS);
        reach.setVisible(false);
        add(form, reach);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.focus("title" + capital(getLocale().getLanguage()));
    }

    /** Saves what was made of what the editor had in front of them, in so many sessions of a series. */
    @FunctionalInterface
    interface Editing {

        void save(SessionDraft base, SessionDraft mine, Reach reach);
    }

    /**
     * @param inSeries whether the edit may go to others of its series too
     * @param saving   throws what a service throws
     */
    static SessionDialog editing(String heading, Programme programme, List<AgendaItem> agenda, SessionDraft base, boolean inSeries, Editing saving) {
        var dialog = new SessionDialog(heading, programme, agenda, base, false);
        dialog.saving = saving;
        dialog.reach.setVisible(inSeries);
        return dialog;
    }

    /** What is typed is a proposal, or accepts one. */
    static SessionDialog of(String heading, Programme programme, List<AgendaItem> agenda, SessionDraft base, Proposing<SessionDraft> proposing) {
        var dialog = editing(heading, programme, agenda, base, false, (was, mine, _) -> proposing.save(was, mine));
        dialog.proposing = proposing;
        proposing.showIn(dialog, dialog.form, dialog.save);
        dialog.form.fill(proposing.filled());
        return dialog;
    }

    /** Who speaks from afar is for those who arrange the session: what is there stays as it is. */
    void hideAfar() {
        form.hide("afar");
    }

    static SessionDialog adding(String heading, Programme programme, List<AgendaItem> agenda, SessionDraft empty, BiConsumer<SessionDraft, SessionDraft> saving,
            BiConsumer<SessionDraft, Recurrence> savingSeries) {
        var dialog = new SessionDialog(heading, programme, agenda, empty, true);
        dialog.saving = (was, is, _) -> saving.accept(was, is);
        dialog.savingSeries = savingSeries;
        return dialog;
    }

    private static String capital(String language) {
        return Character.toUpperCase(language.charAt(0)) + language.substring(1);
    }

    private void save() {
        if (form.lacksTime()) {
            form.show(List.of(Violation.of("startsAt", "programme.error.time-missing")));
            return;
        }
        if (form.lacksEnd()) {
            form.show(List.of(Violation.of("closesAt", "programme.error.end-half")));
            return;
        }
        try {
            if (form.recurs()) {
                savingSeries.accept(form.draft(base), form.asRecurrence());
            } else {
                saving.save(base, form.draft(base), reach.getValue());
            }
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
            if (!form.says(e.violations())) {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, SessionDraft.class, field -> getTranslation("field.SESSION." + field), this::said, (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }

    private String said(Object value) {
        return switch (value) {
            case null -> null;
            case SessionKind kind -> getTranslation("programme.kind." + kind);
            case SeatingLayout layout -> getTranslation("programme.layout." + layout);
            case LocalDateTime start -> Times.day(start.toLocalDate(), getLocale()) + ", " + Times.clock(start);
            case Long room -> programme.room(room).map(Room::name).orElse(null);
            case SessionRef other -> title(other);
            case Collection<?> list -> list.stream().map(one -> one instanceof Long item ? number(item) : one instanceof SessionRef other ? title(other) : Objects.toString(one))
                    .collect(Collectors.joining("; "));
            default -> Objects.toString(value);
        };
    }

    private String number(long item) {
        return agenda.stream().filter(one -> one.id() == item).map(AgendaItem::number).findFirst().orElse("");
    }

    private String title(SessionRef other) {
        return programme.session(other.id()).map(one -> one.title(getLocale().getLanguage()).text()).orElse("");
    }
}
