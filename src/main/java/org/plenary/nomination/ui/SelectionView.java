package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.nomination.CallLetterService;
import org.plenary.nomination.CallService;
import org.plenary.nomination.CallState;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.Proposal;
import org.plenary.nomination.ReviewerService;
import org.plenary.nomination.SelectionRunService;
import org.plenary.nomination.SelectionService;
import org.plenary.nomination.SelectionWords;
import org.plenary.nomination.selection.Outcome;
import org.plenary.nomination.ui.SelectionRow.Fate;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;

/** Selecting nominees: what to aim at, the proposal with its reasons and its balance, what is ruled by hand, and carrying it out. */
@Route(value = "m/:code/nominations/selection", layout = MeetingWorkspace.class)
@PermitAll
public class SelectionView extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(CallService.CALL, NominationService.NOMINATION, SelectionService.SELECTION, ReviewerService.REVIEWER);

    private final transient SelectionService selection;
    private final transient SelectionRunService runs;
    private final transient ReviewerService reviewers;
    private final transient CallService calls;
    private final transient CallLetterService letters;
    private final transient Rights rights;
    private final transient Solving solving = new Solving(this);
    private final Div head = new Div();
    private final Div balance = new Div();
    private TermsCard terms;
    private ReviewersCard reviewersCard;
    private SelectionDetail detail;
    private SelectionList list;
    private Div columns;
    private boolean maySelect;

    public SelectionView(SelectionService selection, SelectionRunService runs, ReviewerService reviewers, CallService calls, CallLetterService letters,
            Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "selection.title");
        this.selection = selection;
        this.runs = runs;
        this.reviewers = reviewers;
        this.calls = calls;
        this.letters = letters;
        this.rights = rights;
        head.addClassNames("card", "stack");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_NOMINATIONS, meetingId());
        maySelect = rights.may(Action.SELECT_NOMINEES, meetingId());
        removeAll();
        add(NominationSections.of(meeting(), NominationSections.SELECTION, rights));
        if (calls.find(meetingId()).filter(call -> call.state() != CallState.DRAFT).isEmpty()) {
            add(new EmptyState(Icons.NOMINATIONS, getTranslation("selection.empty"), getTranslation("selection.empty-hint")));
            return;
        }
        terms = new TermsCard(selection, meetingId(), maySelect, this::read);
        reviewersCard = new ReviewersCard(reviewers, meeting(), maySelect);
        detail = new SelectionDetail(selection, runs, solving, meetingId(), maySelect, this::propose);
        list = new SelectionList(detail);
        var beside = new Div(detail, balance);
        beside.addClassName("stack");
        columns = new Div(list, beside);
        columns.addClassNames("columns", "selection");
        var conditions = new Div(terms, reviewersCard);
        conditions.addClassName("columns");
        add(head, columns, conditions);
        read(ViewState.of(event.getLocation()));
    }

    @Override
    protected void changed(List<Change> changes) {
        if (list != null && changes.stream().map(Change::entity).anyMatch(FOLLOWED::contains)) {
            read();
        }
    }

    private void read() {
        read(null);
    }

    /** @param address null where the list stays as it is */
    private void read(ViewState address) {
        terms.read();
        reviewersCard.read();
        var proposal = runs.latest(meetingId());
        head(proposal.orElse(null));
        columns.setVisible(proposal.isPresent());
        proposal.ifPresent(now -> show(now, address));
    }

    private void show(Proposal proposal, ViewState address) {
        solving.expect(proposal.of().pool().size());
        var words = selection.words(meetingId(), getLocale());
        var rows = SelectionRow.of(proposal, words);
        detail.speak(words, names(proposal, words));
        detail.show(null);
        if (address == null) {
            list.show(rows, words);
        } else {
            list.restore(rows, words, address);
        }
        balance.removeAll();
        balance.add(new BalanceCard(rows, proposal.of().criteria(), words, rights.may(Action.MANAGE_CALL, meetingId())
                ? region -> new CallAgainDialog(calls, letters, meeting(), proposal.regions().get(region), words.region(region)).open() : null));
    }

    private static LongFunction<String> names(Proposal proposal, SelectionWords words) {
        return id -> {
            var person = proposal.people().get(id);
            return person == null ? String.valueOf(id) : person.name() + " (" + words.state(person.iso2()) + ")";
        };
    }

    private void head(Proposal proposal) {
        head.removeAll();
        head.add(new H2(getTranslation("selection.title")));
        var actions = new Div();
        actions.addClassName("actions");
        if (proposal == null) {
            head.add(new Paragraph(getTranslation("selection.none")));
        } else {
            state(proposal);
        }
        if (maySelect) {
            var propose = new Button(getTranslation(proposal == null ? "selection.propose" : "selection.propose-again"), Icons.IDEA.create(), click -> propose());
            propose.setId("propose");
            actions.add(propose);
            if (proposal != null && proposal.appliedAt() == null && !proposal.outdated()) {
                var apply = new Button(getTranslation("selection.apply"), Icons.MAIL.create(), click -> confirm(proposal));
                apply.setId("apply");
                apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                actions.add(apply);
            } else {
                propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
        }
        if (proposal != null) {
            actions.add(bundle(proposal));
        }
        head.add(actions);
    }

    private void state(Proposal proposal) {
        head.add(new Paragraph(getTranslation("selection.proposed", Dates.instant(proposal.at(), meeting().zone(), getLocale()), proposal.by())));
        if (proposal.appliedAt() != null) {
            head.add(new Paragraph(getTranslation("selection.applied-at", Dates.instant(proposal.appliedAt(), meeting().zone(), getLocale()))));
        }
        if (proposal.outdated()) {
            var outdated = new Paragraph(getTranslation(proposal.appliedAt() == null ? "selection.outdated" : "selection.moved-on"));
            outdated.addClassName("selection-warning");
            head.add(outdated);
        }
        if (proposal.selection().drawn() && !proposal.seedPublished() && proposal.appliedAt() == null) {
            var unpublished = new Paragraph(getTranslation("selection.unpublished"));
            unpublished.addClassName("selection-warning");
            head.add(unpublished);
        }
    }

    private Anchor bundle(Proposal proposal) {
        var anchor = new Anchor(DownloadHandler.fromInputStream(request -> {
            var json = runs.bundle(meetingId(), proposal.runId()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(json), meeting().code() + "-selection-" + proposal.runId() + ".json", "application/json", json.length);
        }), getTranslation("selection.bundle"));
        anchor.addComponentAsFirst(Icons.DOWNLOAD.create());
        anchor.addClassName("download");
        return anchor;
    }

    private void propose() {
        solving.run(progress -> runs.propose(meetingId(), progress), this::proposed);
    }

    private void proposed(Outcome outcome) {
        var proposal = runs.latest(meetingId());
        var words = selection.words(meetingId(), getLocale());
        words.problem(outcome, id -> proposal.map(known -> names(known, words).apply(id)).orElse(String.valueOf(id))).forEach(Notices::problem);
        read();
    }

    private void confirm(Proposal proposal) {
        var rows = SelectionRow.of(proposal, selection.words(meetingId(), getLocale()));
        var dialog = new Dialog(new Paragraph(getTranslation("selection.apply-hint", count(rows, Fate.SELECTED), count(rows, Fate.RESERVE), count(rows, Fate.NOT_SELECTED))));
        dialog.setHeaderTitle(getTranslation("selection.apply-title"));
        dialog.setWidth("min(32rem, 96vw)");
        var apply = new Button(getTranslation("selection.apply-now"), click -> {
            dialog.close();
            solving.run(progress -> {
                runs.apply(meetingId(), proposal.runId(), progress);
                return proposal;
            }, done -> {
                Notices.done(getTranslation("nomination.decide.done"));
                read();
            });
        });
        apply.setId("apply-now");
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), apply);
        dialog.open();
    }

    private static long count(List<SelectionRow> rows, Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }
}
