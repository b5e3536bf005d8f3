package org.plenary.together.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;
import org.plenary.together.Area;
import org.plenary.together.Area.Holder;
import org.plenary.together.Area.Standing;
import org.plenary.together.AreaDraft.Progress;
import org.plenary.together.Board;
import org.plenary.together.Board.Side;
import org.plenary.together.ResponsibilityService;

/** Who is responsible for what: a line for each area, a column for each organisation; on a phone a card for each area. */
@Route(value = "m/:code/together", layout = MeetingWorkspace.class)
@PermitAll
public class ResponsibilitiesView extends MeetingPage {

    private final transient ResponsibilityService responsibilities;
    private final transient Rights rights;
    private final Div content = new Div();
    private transient Board board;
    private Long pointed;
    private boolean mayEdit;
    private boolean mayAnswer;

    public ResponsibilitiesView(ResponsibilityService responsibilities, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "together.responsibilities");
        this.responsibilities = responsibilities;
        this.rights = rights;
        addClassName("responsibilities");
        content.addClassName("stack");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        mayEdit = rights.may(Action.EDIT_MEETING, meetingId());
        mayAnswer = rights.may(Action.DISCUSS, meetingId());
        pointed = ViewState.of(event.getLocation()).id("area").orElse(null);
        removeAll();
        add(TogetherSections.of(meeting(), TogetherSections.RESPONSIBILITIES, rights), head(), content);
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(ResponsibilityService.RESPONSIBILITY))) {
            read();
        }
    }

    private Div head() {
        var head = new Div(new H2(getTranslation("together.responsibilities")));
        head.addClassName("page-head");
        if (mayEdit) {
            var actions = new Div(usual(), new Button(getTranslation("together.add-area"), Icons.ADD.create(), click -> edit(null)));
            actions.addClassName("actions");
            head.add(actions);
        }
        return head;
    }

    private Button usual() {
        var usual = new Button(getTranslation("together.usual"), Icons.PLAN.create(), click -> {
            var added = responsibilities.addUsual(meetingId());
            read();
            Notices.done(getTranslation("together.usual-added", added));
        });
        usual.setId("usual-areas");
        return usual;
    }

    private void read() {
        board = responsibilities.board(meetingId(), getLocale().getLanguage());
        content.removeAll();
        if (board.areas().isEmpty()) {
            content.add(mayEdit ? new EmptyState(Icons.TOGETHER, getTranslation("together.no-areas"), getTranslation("together.no-areas-hint"))
                    : new EmptyState(Icons.TOGETHER, getTranslation("together.no-areas"), getTranslation("together.no-areas-reader")));
        } else {
            content.add(table());
        }
    }

    private NativeTable table() {
        var header = new NativeTableRow(new NativeTableHeaderCell(getTranslation("together.area")));
        board.sides().forEach(side -> {
            var cell = new NativeTableHeaderCell(MeetingWorkspace.mark(new MeetingHeading.Mark(side.acronym(), side.name(), side.colour())));
            cell.addClassName("side");
            header.add(cell);
        });
        header.add(new NativeTableHeaderCell(getTranslation("field.RESPONSIBILITY.state")));
        header.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        var body = new NativeTableBody();
        board.areas().forEach(area -> body.add(row(area)));
        var table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("area-table");
        return table;
    }

    private NativeTableRow row(Area area) {
        var name = new Div(area.fields().name(getLocale().getLanguage()));
        name.addClassName("area-name");
        var what = new NativeTableHeaderCell(name);
        what.getElement().setAttribute("scope", "row");
        what.addClassName("area-what");
        var people = AreaForm.names(board, area.fields().people());
        if (!people.isEmpty()) {
            var who = new Div(String.join(", ", people));
            who.addClassName("quiet");
            what.add(who);
        }
        if (area.fields().note() != null) {
            var note = new Paragraph(area.fields().note());
            note.addClassName("area-note");
            what.add(note);
        }
        board.tasks().stream().filter(task -> area.fields().tasks().contains(task.id())).forEach(task -> {
            var link = new Anchor("m/" + meeting().code() + "/plan/tasks?task=" + task.id(), (task.done() ? Icons.CHECK : Icons.PLAN).create(), new Span(task.title()));
            link.addClassName("area-task");
            what.add(link);
        });
        what.add(answers(area), actions(area));
        var row = new NativeTableRow(what);
        board.sides().forEach(side -> row.add(cell(area, side)));
        row.add(state(area));
        if (pointed != null && pointed == area.id()) {
            row.addClassName("pointed");
            row.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
        }
        return row;
    }

    private NativeTableCell cell(Area area, Side side) {
        var cell = new NativeTableCell();
        cell.addClassName("side");
        area.holder(side.id()).ifPresentOrElse(holder -> {
            var named = new Span(side.acronym());
            named.addClassName("side-name");
            cell.add(named, badge(holder));
        }, () -> cell.addClassName("nothing"));
        return cell;
    }

    private Badge badge(Holder holder) {
        return switch (holder.standing()) {
            case ASKED -> new Badge(Icons.HELP, getTranslation(holder.leads() ? "together.asked-to-lead" : "together.asked-to-help"), Badge.Tone.WARNING);
            case HANDED_BACK -> new Badge(Icons.REFUSE, getTranslation("together.handed-back"), Badge.Tone.DANGER);
            case ACCEPTED -> holder.leads() ? new Badge(Icons.CHECK, getTranslation("together.leads"), Badge.Tone.SUCCESS)
                    : new Badge(Icons.ADD, getTranslation("together.helps"), Badge.Tone.NEUTRAL);
        };
    }

    /** What was said when it was handed back, and the question to the own organisation. */
    private Div answers(Area area) {
        var answers = new Div();
        answers.addClassName("area-answers");
        area.holders().stream().filter(holder -> holder.standing() == Standing.HANDED_BACK)
                .forEach(holder -> answers.add(new Paragraph(getTranslation("together.handed-back-because", holder.acronym(), holder.words()))));
        area.holder(CurrentAccount.get().organisationId()).filter(holder -> mayAnswer && holder.standing() == Standing.ASKED).ifPresent(holder -> {
            var accept = new Button(getTranslation("together.accept"), Icons.CHECK.create(), click -> attempt(() -> responsibilities.answer(meetingId(), area.id(), true, null, area.version())));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            answers.add(accept);
        });
        area.holder(CurrentAccount.get().organisationId()).filter(holder -> mayAnswer && holder.standing() != Standing.HANDED_BACK).ifPresent(holder -> {
            var back = new Button(getTranslation("together.hand-back"), click -> new WordsDialog(getTranslation("together.hand-back-title", area.fields().name(getLocale().getLanguage())),
                    getTranslation("together.hand-back-words"), getTranslation("together.hand-back"), words -> {
                        responsibilities.answer(meetingId(), area.id(), false, words, area.version());
                        read();
                    }).open());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            answers.add(back);
        });
        answers.setVisible(answers.getComponentCount() > 0);
        return answers;
    }

    private Div actions(Area area) {
        var name = area.fields().name(getLocale().getLanguage());
        var actions = new Div();
        actions.addClassName("area-actions");
        if (mayEdit) {
            var edit = new Button(Icons.EDIT.create(), click -> edit(area));
            edit.setAriaLabel(getTranslation("together.edit-area", name));
            var remove = new Button(Icons.DELETE.create(), click -> attempt(() -> {
                responsibilities.remove(meetingId(), area.id(), area.version());
                Notices.undoable(getTranslation("together.area-removed", name), () -> attempt(() -> responsibilities.add(meetingId(), area.fields())));
            }));
            remove.setAriaLabel(getTranslation("together.remove-area", name));
            for (var button : List.of(edit, remove)) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
                actions.add(button);
            }
        }
        return actions;
    }

    private NativeTableCell state(Area area) {
        var progress = area.fields().state();
        Component said = new Badge(progress == Progress.DONE ? Icons.CHECK : progress == Progress.UNDER_WAY ? Icons.PLAY : Icons.WAIT, getTranslation("together.state." + progress),
                progress == Progress.DONE ? Badge.Tone.SUCCESS : progress == Progress.UNDER_WAY ? Badge.Tone.PRIMARY : Badge.Tone.NEUTRAL);
        var own = area.holder(CurrentAccount.get().organisationId()).filter(holder -> holder.standing() == Standing.ACCEPTED).isPresent();
        var cell = new NativeTableCell(said);
        cell.addClassName("area-state");
        if (mayEdit || mayAnswer && own) {
            var next = progress == Progress.OPEN ? Progress.UNDER_WAY : progress == Progress.UNDER_WAY ? Progress.DONE : Progress.OPEN;
            var report = new Button(getTranslation("together.report." + next), click -> attempt(() -> responsibilities.report(meetingId(), area.id(), next, area.version())));
            report.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            cell.add(report);
        }
        return cell;
    }

    private void edit(Area area) {
        var form = new AreaForm(board);
        new EditDialog<>(area == null ? getTranslation("together.add-area") : area.fields().name(getLocale().getLanguage()), form,
                area == null ? AreaForm.blank() : area.fields(), (base, mine) -> {
                    if (area == null) {
                        responsibilities.add(meetingId(), mine);
                    } else {
                        responsibilities.edit(meetingId(), area.id(), base, mine);
                    }
                    read();
                    Notices.done(getTranslation("saved"));
                }).open();
    }

    /** What could not be done is said; the page shows what is. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
        read();
    }
}
