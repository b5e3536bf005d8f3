package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.body.BodyService;
import org.plenary.live.Change;
import org.plenary.live.EditConflict;
import org.plenary.live.LiveEvents;
import org.plenary.participation.Funding;
import org.plenary.participation.FundingDraft;
import org.plenary.participation.FundingService;
import org.plenary.participation.FundingService.Proposal;
import org.plenary.participation.FundingService.Total;
import org.plenary.participation.FundingState;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.PhoneColumns;
import org.plenary.shell.ui.StateNames;

/** Who is funded: the sums by currency, the order that the rule of the call proposes, and what is paid for each. */
@Route(value = "m/:code/participants/funding", layout = MeetingWorkspace.class)
@PermitAll
public class FundingView extends MeetingPage {

    private final transient FundingService funding;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final Div totals = new Div();
    private final OrderedList proposed = new OrderedList();
    private final Grid<Funding> grid = new Grid<>();
    private transient StateNames states;

    public FundingView(FundingService funding, BodyService bodies, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "participation.section.funding");
        this.funding = funding;
        this.bodies = bodies;
        this.rights = rights;
        totals.addClassName("totals");
        totals.setId("funding-totals");
        proposed.addClassName("candidates");
        proposed.setId("funding-proposal");
        grid.setId("funding");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_FUNDING, meetingId());
        states = new StateNames(bodies.countryNames(), getLocale(), meeting().startsOn());
        grid.removeAllColumns();
        grid.addComponentColumn(this::who).setHeader(getTranslation("field.PARTICIPANT.name")).setFlexGrow(3).setRowHeader(true);
        var party = grid.addColumn(funds -> states.name(funds.participant().iso2())).setHeader(getTranslation("participation.column.party")).setFlexGrow(2);
        var total = grid.addColumn(this::total).setHeader(getTranslation("participation.funding.total")).setFlexGrow(1).setWidth("9rem");
        var state = grid.addComponentColumn(funds -> badge(funds.state())).setHeader(getTranslation("field.FUNDING.state")).setFlexGrow(1).setWidth("8.5rem");
        var act = grid.addComponentColumn(this::buttons).setHeader(getTranslation("participation.funding.do")).setFlexGrow(2).setWidth("16rem");
        PhoneColumns.hide(grid, party, total, state, act);
        grid.setEmptyStateText(getTranslation("participation.funding.none"));
        grid.setAriaLabel(getTranslation("participation.section.funding"));
        grid.setAllRowsVisible(true);
        var order = new Div(new H2(getTranslation("participation.funding.proposal")), new Paragraph(getTranslation("participation.funding.proposal-hint")), proposed);
        order.addClassNames("card", "stack");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.FUNDING, rights), totals, grid, order);
        read();
    }

    /** On a phone everything stands below the name. */
    private Div who(Funding funds) {
        var name = new Span(funds.participant().listName());
        name.addClassName("candidate-name");
        var rest = new Div(new Span(states.name(funds.participant().iso2())), new Span(total(funds)), badge(funds.state()), buttons(funds));
        rest.addClassNames("where-narrow", "candidate-text");
        var cell = new Div(name, rest);
        cell.addClassName("candidate-text");
        return cell;
    }

    private String total(Funding funds) {
        return funds.fields().currency() + " " + money(funds.fields().total());
    }

    private void read() {
        var all = funding.list(meetingId());
        grid.setItems(all);
        totals.removeAll();
        funding.totals(meetingId()).forEach(total -> totals.add(card(total)));
        var entered = new HashSet<>(all.stream().map(funds -> funds.participant().id()).toList());
        proposed.removeAll();
        var waiting = funding.proposal(meetingId()).stream().filter(proposal -> !entered.contains(proposal.participant().id())).toList();
        waiting.forEach(proposal -> proposed.add(line(proposal)));
        if (waiting.isEmpty()) {
            var none = new ListItem(getTranslation("participation.funding.proposal-none"));
            none.addClassName("quiet");
            proposed.add(none);
        }
    }

    private Component card(Total total) {
        var facts = new DescriptionList();
        facts.addClassName("terms");
        fact(facts, "field.FUNDING.ticket", total.ticket());
        fact(facts, "participation.funding.allowance", total.dsa());
        fact(facts, "field.FUNDING.terminal", total.terminal());
        var card = new Div(new H2(total.currency() + " " + money(total.all())), new Span(getTranslation("participation.funding.people", total.people())), facts);
        card.addClassNames("card", "stack");
        return card;
    }

    private void fact(DescriptionList facts, String key, BigDecimal amount) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(money(amount)));
    }

    private String money(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    private ListItem line(Proposal proposal) {
        var name = new Span(proposal.participant().listName());
        name.addClassName("candidate-name");
        var about = new Span(getTranslation("participation.funding.named", states.name(proposal.participant().iso2()), proposal.named()) + " · "
                + getTranslation("participation.funding.reason." + proposal.reason()));
        about.addClassName("quiet");
        var text = new Div(name, about);
        text.addClassName("candidate-text");
        text.add(proposal.funded() ? new Badge(Icons.CHECK, getTranslation("participation.funding.proposed"), Tone.SUCCESS)
                : new Badge(Icons.WAIT, getTranslation("participation.funding.not-proposed"), Tone.NEUTRAL));
        var enter = new Button(getTranslation("participation.funding.enter"), Icons.ADD.create(), click -> edit(proposal.participant(), null));
        enter.setAriaLabel(getTranslation("participation.funding.enter") + ": " + proposal.participant().listName());
        return new ListItem(text, enter);
    }

    private Badge badge(FundingState state) {
        var word = getTranslation("participation.funding.state." + state);
        return switch (state) {
            case REQUESTED -> new Badge(Icons.WAIT, word, Tone.PRIMARY);
            case APPROVED -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
            case TICKETED -> new Badge(Icons.CLOSED, word, Tone.MARK);
            case REFUSED -> new Badge(Icons.REFUSE, word, Tone.NEUTRAL);
        };
    }

    private Div buttons(Funding funds) {
        var buttons = new Div(button("edit", funds, () -> edit(funds.participant(), funds)));
        switch (funds.state()) {
            case REQUESTED -> buttons.add(decide(funds, FundingState.APPROVED), decide(funds, FundingState.REFUSED));
            case APPROVED -> buttons.add(decide(funds, FundingState.TICKETED));
            case TICKETED, REFUSED -> buttons.add(decide(funds, FundingState.REQUESTED));
        }
        var name = funds.participant().listName();
        buttons.add(HistoryButton.of(name, meeting().zone(), meetingId(), FundingService.FUNDING, funds.participant().id()).small(name));
        return buttons;
    }

    private Button decide(Funding funds, FundingState state) {
        Consumer<String> act = reason -> funding.decide(meetingId(), funds.participant().id(), funds.version(), state, reason);
        return button("participation.funding.decide." + state, funds, () -> {
            if (funds.state() == FundingState.TICKETED) {
                thaw(act);
            } else {
                attempt(() -> act.accept(null));
            }
        });
    }

    private Button button(String key, Funding funds, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + funds.participant().listName());
        return button;
    }

    /** After the ticket is bought the lead organiser says why it changes all the same. */
    private void thaw(Consumer<String> act) {
        var reason = new TextArea(getTranslation("field.FUNDING.reason"));
        reason.setWidthFull();
        reason.setMaxLength(1_000);
        reason.setId("funding-reason");
        var dialog = new Dialog(new Paragraph(getTranslation("participation.funding.frozen")), reason);
        dialog.setHeaderTitle(getTranslation("participation.funding.thaw"));
        dialog.setWidth("min(32rem, 96vw)");
        var save = new Button(getTranslation("save"), click -> {
            dialog.close();
            attempt(() -> act.accept(reason.getValue()));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("funding-thaw");
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    /** @param funds null where nothing has been entered */
    private void edit(ParticipantRow participant, Funding funds) {
        var form = new FundingForm();
        if (funds != null) {
            form.show(funds.fields());
        }
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(participant.listName());
        dialog.setWidth("min(40rem, 96vw)");
        var save = new Button(getTranslation("save"), click -> save(dialog, form, participant, funds, funds == null ? null : funds.fields(), form.funding()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("funding-save");
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void save(Dialog dialog, FundingForm form, ParticipantRow participant, Funding funds, FundingDraft base, FundingDraft mine) {
        if (funds != null && funds.state() == FundingState.TICKETED) {
            dialog.close();
            thaw(reason -> funding.edit(meetingId(), participant.id(), base, mine, reason));
            return;
        }
        try {
            if (funds == null) {
                funding.request(meetingId(), participant.id(), mine);
            } else {
                funding.edit(meetingId(), participant.id(), base, mine, null);
            }
            dialog.close();
            Notices.done(getTranslation("saved"));
            read();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                problem(e);
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, FundingDraft.class, field -> getTranslation("field.FUNDING." + field), value -> value == null ? null : value.toString(),
                    (theirs, chosen) -> {
                        form.show(chosen);
                        save(dialog, form, participant, funds, theirs, chosen);
                    }).open();
        }
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            problem(e);
        } catch (EditConflict e) {
            Notices.problem(getTranslation("error.changed-meanwhile"));
        }
        read();
    }

    private void problem(InvalidInput refused) {
        var first = refused.violations().getFirst();
        Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(FundingService.FUNDING) || change.entity().equals(ParticipantService.PARTICIPANT))) {
            read();
        }
    }
}
