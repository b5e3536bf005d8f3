package org.plenary.together.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.proposal.ChangeProposal;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;
import org.plenary.subject.Kind;

/** Proposals for change that the reader may decide on, or that come from their organisation; a letter, a mark or the home page leads here. */
@Route(value = "m/:code/together/proposals", layout = MeetingWorkspace.class)
@PermitAll
public class ProposalsView extends MeetingPage {

    private enum Shown {
        OPEN, DECIDED, ALL
    }

    private static final List<Kind> KINDS = List.of(Kind.AGENDA_ITEM, Kind.SESSION, Kind.DOCUMENT);
    private static final Set<String> FOLLOWED = Set.of(ChangeProposalService.CHANGE_PROPOSAL, Kind.AGENDA_ITEM.name(), Kind.SESSION.name(), Kind.DOCUMENT.name());

    private final transient ChangeProposalService proposals;
    private final transient Rights rights;
    private final Select<Shown> shown = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final Button everything = new Button();
    private final Div cards = new Div();
    private final Map<Long, ProposalCard> byId = new HashMap<>();
    private transient ViewState state;
    private Long pointed;
    private Long thing;

    public ProposalsView(ChangeProposalService proposals, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "proposal.title");
        this.proposals = proposals;
        this.rights = rights;
        addClassName("proposals");
        shown.setLabel(getTranslation("together.shown"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation("proposal.shown." + one));
        shown.addValueChangeListener(change -> filter(change.isFromClient(), "show", change.getValue().name()));
        kind.setLabel(getTranslation("proposal.about"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("proposal.about-anything"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(one -> getTranslation(one == null ? "proposal.about-anything" : "tab." + one.part().name().toLowerCase(Locale.ROOT)));
        kind.addValueChangeListener(change -> filter(change.isFromClient(), "kind", change.getValue() == null ? null : change.getValue().name()));
        everything.setText(getTranslation("proposal.everything"));
        everything.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        everything.addClickListener(click -> {
            kind.clear();
            filter(true, "kind", null);
        });
        cards.addClassName("stack");
    }

    private void filter(boolean chosen, String key, String value) {
        if (chosen) {
            pointed = null;
            thing = null;
            state.set(key, value == null ? null : value.toLowerCase(Locale.ROOT)).set("proposal", null).set("thing", null).replaceIn(UI.getCurrent());
            read();
        }
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        state = ViewState.of(event.getLocation());
        pointed = state.id("proposal").orElse(null);
        thing = state.id("thing").orElse(null);
        byId.clear();
        shown.setValue(state.get("show", Shown.class).orElse(pointed == null ? Shown.OPEN : Shown.ALL));
        kind.setValue(state.get("kind", Kind.class).filter(KINDS::contains).orElse(null));
        var head = new Div(new H2(getTranslation("proposal.title")));
        head.addClassName("page-head");
        var filters = new Div(shown, kind, everything);
        filters.addClassName("filters");
        removeAll();
        add(TogetherSections.of(meeting(), TogetherSections.PROPOSALS, rights), head, filters, cards);
        read();
        if (pointed != null && byId.containsKey(pointed)) {
            byId.get(pointed).point();
            if (byId.get(pointed).isOurs()) {
                proposals.read(meetingId(), pointed);
            }
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> FOLLOWED.contains(change.entity()))) {
            read();
        }
    }

    /** Open ones first, then the newest; cards that say the same as before are left alone. */
    private void read() {
        everything.setVisible(thing != null);
        var wanted = proposals.of(meetingId(), getLocale().getLanguage()).stream().filter(this::isShown)
                .sorted(Comparator.comparing((ChangeProposal one) -> !one.isOpen()).thenComparing(Comparator.comparing(ChangeProposal::id).reversed()))
                .map(one -> byId.computeIfAbsent(one.id(), id -> new ProposalCard(proposals, meeting(), this::read)).show(one)).toList();
        if (!cards.getChildren().toList().equals(wanted) || wanted.isEmpty()) {
            cards.removeAll();
            wanted.forEach(cards::add);
        }
        if (wanted.isEmpty()) {
            cards.add(new EmptyState(Icons.IDEA, getTranslation("proposal.none"), getTranslation("proposal.none-hint"), TogetherSections.subjects(meeting())));
        }
    }

    private boolean isShown(ChangeProposal one) {
        if (pointed != null && pointed == one.id()) {
            return true;
        }
        return (kind.getValue() == null || kind.getValue().name().equals(one.entity())) && (thing == null || thing == one.entityId()) && switch (shown.getValue()) {
            case OPEN -> one.isOpen();
            case DECIDED -> !one.isOpen();
            case ALL -> true;
        };
    }
}
