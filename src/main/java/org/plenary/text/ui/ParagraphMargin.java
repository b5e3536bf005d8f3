package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.discussion.Discussion;
import org.plenary.live.Presence.Present;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.talk.RemarkForm;
import org.plenary.shell.ui.talk.TalkDesk;
import org.plenary.shell.ui.talk.ThreadCard;
import org.plenary.text.Difference;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.ParagraphNotation.Reading;
import org.plenary.text.Proposal;
import org.plenary.text.TextService;

/** Beside a paragraph: who is at it and what they are typing, what is proposed, and what is discussed. */
class ParagraphMargin extends Div {

    private final transient Desk desk;
    private final transient TalkDesk talk;
    private final String language;
    private final Div here = new Div();
    private final Div proposed = new Div();
    private final Div discussed = new Div();
    /** Only where something is settled: a long text has hundreds of margins. */
    private Details settled;
    private final Button comment;
    private final Map<Long, ThreadCard> cards = new HashMap<>();
    private transient Paragraph paragraph;
    private transient List<Proposal> proposals = List.of();
    private transient List<Present> present = List.of();
    private RemarkForm form;

    ParagraphMargin(Desk desk, String language) {
        this.desk = desk;
        talk = new TalkDesk(desk.discussions(), desk.meetingId(), desk.zone(), desk.mayDiscuss(), desk.refresh());
        this.language = language;
        addClassName("paragraph-margin");
        here.addClassName("here");
        comment = new Button(getTranslation("margin.comment"), Icons.COMMENT.create(), click -> comment());
        comment.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        comment.addClassName("comment");
        comment.setVisible(desk.mayDiscuss());
        add(here, proposed, discussed, comment);
    }

    /** @param label how the paragraph is called, where a button alone would not say it */
    void show(Paragraph now, String label, MarginNotes notes) {
        var pending = notes.proposalsOn(now.id());
        if (!pending.equals(proposals) || !now.equals(paragraph)) {
            proposed.removeAll();
            pending.forEach(proposal -> proposed.add(new ProposalCard(desk, desk.proposals(), proposal, "", now.sourceLanguage(), now.source().body(),
                    desk.refresh())));
        }
        paragraph = now;
        proposals = pending;
        comment.setAriaLabel(getTranslation("margin.comment-on", label));
        var discussions = notes.discussionsOf(now.id());
        cards.keySet().removeIf(id -> discussions.stream().noneMatch(discussion -> discussion.id() == id));
        arrange(discussed, discussions.stream().filter(Discussion::isOpen).toList());
        showSettled(discussions.stream().filter(discussion -> !discussion.isOpen()).toList());
    }

    private void showSettled(List<Discussion> done) {
        if (settled == null && !done.isEmpty()) {
            settled = new Details();
            settled.addClassName("settled");
            addComponentAtIndex(getChildren().toList().indexOf(discussed) + 1, settled);
        }
        if (settled != null) {
            var inside = new Div();
            arrange(inside, done);
            settled.removeAll();
            settled.add(inside);
            settled.setSummaryText(getTranslation("margin.settled", done.size()));
            settled.setVisible(!done.isEmpty());
        }
    }

    private void arrange(Div container, List<Discussion> discussions) {
        var wanted = discussions.stream().map(discussion -> {
            var card = cards.computeIfAbsent(discussion.id(), id -> new ThreadCard(talk));
            card.show(discussion);
            return card;
        }).toList();
        if (!container.getChildren().toList().equals(wanted)) {
            container.removeAll();
            wanted.forEach(container::add);
        }
    }

    /** @param others who are at this paragraph, without the viewer */
    void present(List<Present> others) {
        if (others.equals(present)) {
            return;
        }
        present = others;
        here.removeAll();
        others.forEach(one -> here.add(sign(one)));
    }

    private Component sign(Present one) {
        var theirs = ParagraphSpot.of(one).orElseThrow().language();
        var name = new Span(theirs.equals(language) ? one.who().label() : one.who().label() + " · " + theirs.toUpperCase(Locale.ROOT));
        var sign = new Div(Icons.EDIT.create(), name);
        sign.addClassName("present");
        if (one.typing() == null || !theirs.equals(language)) {
            return sign;
        }
        var typed = ParagraphNotation.parse(one.typing()) instanceof Reading.Body(var body)
                ? paragraph.head(language).map(head -> WordingText.of(Difference.between(head.body(), body), language,
                        getTranslation("text.inserted"), getTranslation("text.deleted"))).orElseGet(() -> WordingText.of(body, language))
                : new Span(one.typing());
        var preview = new Div(new Span(getTranslation("margin.typing")), typed);
        preview.addClassName("typing");
        return new Div(sign, preview);
    }

    private void comment() {
        if (form == null) {
            form = new RemarkForm(getTranslation("margin.comment"), CurrentAccount.get().organisation(),
                    within -> desk.discussions().mentionable(desk.meetingId(), TextService.PARAGRAPH, within), (words, within) -> {
                desk.discussions().begin(desk.meetingId(), TextService.PARAGRAPH, paragraph.id(), within, words);
                noComment();
                desk.refresh().run();
            }, this::noComment);
            addComponentAtIndex(getChildren().toList().indexOf(comment), form);
        }
        form.focus();
    }

    private void noComment() {
        remove(form);
        form = null;
        comment.focus();
    }
}
