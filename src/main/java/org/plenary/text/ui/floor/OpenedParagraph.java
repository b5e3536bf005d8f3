package org.plenary.text.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.BracketPath;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphState;
import org.plenary.text.Proposal;
import org.plenary.text.Resolution;
import org.plenary.text.ui.AdoptionPanel;
import org.plenary.text.ui.BracketPanel;
import org.plenary.text.ui.Desk;

/** The paragraph that the chair has opened: its wording, the gavel, its brackets, what is proposed for it. Only what changed is redrawn. */
class OpenedParagraph extends Section {

    private final transient Desk desk;
    private final transient List<String> delegations;
    private final Div about = new Div();
    private final Div work = new Div();
    private final H3 proposed = new H3();
    private final Div cards = new Div();
    private final Div capture = new Div();
    private final Map<Long, ProposalAtChair> known = new HashMap<>();
    /** What is being taken down for one paragraph stays while another is open. */
    private final Map<Long, CaptureForm> forms = new HashMap<>();
    private transient Paragraph shown;
    private String shownNumber;

    /** @param delegations names that are offered where somebody's proposal or position is taken down */
    OpenedParagraph(Desk desk, List<String> delegations) {
        this.desk = desk;
        this.delegations = delegations;
        addClassNames("card", "opened");
        work.addClassName("stack");
        proposed.setText(getTranslation("negotiation.proposals"));
        cards.addClassName("proposals");
        add(about, work, proposed, cards, capture);
    }

    void show(NegotiatedText text, Long opened) {
        proposed.setVisible(false);
        if (opened == null) {
            replace(about, List.of(new EmptyState(Icons.TEXT, getTranslation("room.chair.none"), getTranslation("room.chair.none-hint"))));
            return;
        }
        var paragraph = text.paragraph(opened);
        var number = text.numbers(text.fields().source()).get(opened);
        if (!paragraph.equals(shown) || !number.equals(shownNumber)) {
            shown = paragraph;
            shownNumber = number;
            showAbout(number);
            showWork();
        }
        showProposals(text.id());
        showCapture(text.id());
    }

    private void showAbout(String number) {
        replace(about, List.of(new H2(getTranslation("room.chair.current")), new NumberedWords(number, shown.source()),
                new ParagraphStanding(shown, shown.sourceLanguage())));
    }

    private void showWork() {
        var open = shown.brackets(shown.sourceLanguage());
        var gavel = new AdoptionPanel(desk, shown);
        replace(work, open.isEmpty() || !mayChange() ? List.of(gavel) : List.of(gavel, new BracketPanel(open, shown.sourceLanguage(), this::settle)));
    }

    private boolean mayChange() {
        return shown.state() != ParagraphState.ADOPTED && !shown.isSuppressed();
    }

    /** Those on which the chair can decide come first. */
    private void showProposals(long textId) {
        var on = desk.proposals().proposals(desk.meetingId(), textId).stream().filter(proposal -> isOn(proposal, shown.id())).toList();
        proposed.setVisible(!on.isEmpty());
        replace(cards, Stream.concat(on.stream().filter(Proposal::isPending), on.stream().filter(one -> !one.isPending()))
                .<Component>map(proposal -> known.compute(proposal.id(), (_, card) -> card != null && card.shows(proposal, shown) ? card
                        : new ProposalAtChair(desk, proposal, shown, delegations)))
                .toList());
    }

    private static boolean isOn(Proposal proposal, long paragraph) {
        var fields = proposal.fields();
        return fields.paragraph() == null ? Long.valueOf(paragraph).equals(fields.after()) : fields.paragraph() == paragraph;
    }

    private void showCapture(long textId) {
        var form = forms.computeIfAbsent(shown.id(), _ -> new CaptureForm(desk, textId, delegations));
        form.show(shown);
        replace(capture, mayChange() ? List.of(form) : List.of());
    }

    /** What stands right stays where it is, with what is being typed in it. */
    private static void replace(Div holder, List<Component> parts) {
        if (!holder.getChildren().toList().equals(parts)) {
            holder.removeAll();
            holder.add(parts);
        }
    }

    private void settle(BracketPath bracket, Resolution resolution) {
        try {
            desk.drafting().settle(desk.meetingId(), shown.id(), shown.source().id(), bracket, resolution);
        } catch (InvalidInput e) {
            Notices.problem(FloorDesk.words(e.violations().getFirst()));
        }
        desk.refresh().run();
    }
}
