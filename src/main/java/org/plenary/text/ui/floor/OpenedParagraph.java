package org.plenary.text.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.BracketPath;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphState;
import org.plenary.text.Proposal;
import org.plenary.text.ProposalService;
import org.plenary.text.Resolution;
import org.plenary.text.ui.AdoptionPanel;
import org.plenary.text.ui.BracketPanel;
import org.plenary.text.ui.Desk;
import org.plenary.text.ui.WordingText;

/** The paragraph that the chair has opened: its wording, its brackets, the gavel, and what is proposed for it. */
class OpenedParagraph extends Section {

    private final transient Desk desk;
    private final transient ProposalService proposals;
    private final transient List<String> delegations;
    private final Div about = new Div();
    private final Div work = new Div();
    private final Div capture = new Div();
    /** What is being taken down for one paragraph stays while another is open. */
    private final Map<Long, CaptureForm> forms = new HashMap<>();
    private transient Paragraph shown;
    private transient List<Proposal> shownProposals = List.of();
    private String shownNumber;

    /** @param delegations names that are offered where somebody's proposal or position is taken down */
    OpenedParagraph(Desk desk, ProposalService proposals, List<String> delegations) {
        this.desk = desk;
        this.proposals = proposals;
        this.delegations = delegations;
        addClassNames("card", "opened");
        work.addClassName("stack");
        add(about, work, capture);
    }

    void show(NegotiatedText text, Long opened) {
        if (opened == null) {
            if (about.getComponentCount() == 0) {
                about.add(new EmptyState(Icons.TEXT, getTranslation("room.chair.none"), getTranslation("room.chair.none-hint")));
            }
            return;
        }
        var paragraph = text.paragraph(opened);
        var number = text.numbers(text.fields().source()).get(opened);
        var on = proposals.proposals(desk.meetingId(), text.id()).stream().filter(proposal -> isOn(proposal, opened)).toList();
        if (paragraph.equals(shown) && number.equals(shownNumber) && on.equals(shownProposals)) {
            return;
        }
        boolean reworded = !paragraph.equals(shown) || !number.equals(shownNumber);
        shown = paragraph;
        shownNumber = number;
        shownProposals = on;
        if (reworded) {
            showAbout(paragraph, number);
        }
        showWork(paragraph, on);
        capture.removeAll();
        if (!paragraph.isSuppressed() && paragraph.state() != ParagraphState.ADOPTED) {
            var form = forms.computeIfAbsent(opened, _ -> new CaptureForm(desk, proposals, text.id(), delegations));
            form.show(paragraph);
            capture.add(form);
        }
    }

    private static boolean isOn(Proposal proposal, long paragraph) {
        var fields = proposal.fields();
        return fields.paragraph() == null ? Long.valueOf(paragraph).equals(fields.after()) : fields.paragraph() == paragraph;
    }

    private void showAbout(Paragraph paragraph, String number) {
        var words = new Div(new Span(number), WordingText.of(paragraph.source().body(), paragraph.sourceLanguage()));
        words.addClassName("opened-words");
        about.removeAll();
        about.add(new H2(getTranslation("room.chair.current")), words, new ParagraphStanding(paragraph, paragraph.sourceLanguage()));
    }

    private void showWork(Paragraph paragraph, List<Proposal> on) {
        var parts = new ArrayList<Component>();
        parts.add(new AdoptionPanel(desk, paragraph));
        var open = paragraph.brackets(paragraph.sourceLanguage());
        if (!open.isEmpty() && paragraph.state() != ParagraphState.ADOPTED && !paragraph.isSuppressed()) {
            parts.add(new BracketPanel(open, paragraph.sourceLanguage(), this::settle));
        }
        if (!on.isEmpty()) {
            parts.add(new ProposalsOnParagraph(desk, proposals, on, paragraph.sourceLanguage(), delegations));
        }
        work.removeAll();
        work.add(parts);
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
