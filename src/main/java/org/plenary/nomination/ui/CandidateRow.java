package org.plenary.nomination.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.files.MeetingFiles;
import org.plenary.nomination.CallPaper;
import org.plenary.nomination.Invitation;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationState;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.FileButton;
import org.plenary.shell.ui.Icons;

/** One candidate in the list of a nominating authority: its place, its papers, and what can be done. */
class CandidateRow extends ListItem {

    /** What the buttons of a row do. */
    interface Acts {

        void move(Nomination nomination, int place);

        void correct(Nomination nomination);

        void replace(Nomination nomination);

        void withdraw(Nomination nomination);

        /** @return why the file was not taken; empty when it was */
        Optional<String> attach(Nomination nomination, CallPaper paper, String name, InputStream content);
    }

    private static final String[] PAPERS = {".pdf", ".docx", ".jpg", ".jpeg", ".png"};

    private final transient Invitation invitation;
    private final transient Nomination nomination;
    private final transient Acts acts;

    /** @param place from 1 @param places how many there are */
    CandidateRow(Invitation invitation, Nomination nomination, int place, int places, Acts acts) {
        this.invitation = invitation;
        this.nomination = nomination;
        this.acts = acts;
        add(text(place), buttons(place, places));
    }

    private Div text(int place) {
        var candidate = nomination.candidate();
        var person = new Span(candidate.name());
        person.getElement().setAttribute("dir", "auto");
        var name = new Span(new Text(place + ". "), person);
        name.addClassName("candidate-name");
        var profile = invitation.lists().profiles().stream().filter(one -> one.id().equals(candidate.profileId()))
                .map(one -> one.name(getLocale().getLanguage())).findFirst().orElse(null);
        var about = new Span(Stream.of(profile, candidate.positionHeld(), candidate.institution(), candidate.email(), candidate.phone())
                .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        about.addClassName("quiet");
        about.getElement().setAttribute("dir", "auto");
        var states = new Div(StateBadge.of(nomination.state(), this));
        if (place > invitation.seats()) {
            states.add(new Badge(Icons.MEETINGS, getTranslation("nomination.guest.alternate"), Tone.MARK));
        }
        states.addClassName("badges");
        var text = new Div(name, about, states, papers());
        text.addClassName("candidate-text");
        return text;
    }

    private UnorderedList papers() {
        var there = invitation.papersOf(nomination);
        var papers = new UnorderedList();
        papers.addClassName("papers");
        for (var asked : invitation.lists().papers()) {
            var handedIn = there.stream().filter(paper -> paper.paperId() == asked.id()).findFirst();
            var word = getTranslation("nomination.paper." + asked.kind());
            var item = new ListItem(handedIn.map(paper -> new Badge(Icons.CHECK, word + " · " + paper.name(), Tone.SUCCESS))
                    .orElseGet(() -> asked.required() ? new Badge(Icons.ALERT, getTranslation("nomination.paper.missing", word), Tone.WARNING)
                            : new Badge(Icons.TEXT, getTranslation("nomination.paper.optional", word), Tone.NEUTRAL)));
            if (invitation.open() && nomination.state().standing()) {
                var attach = getTranslation(handedIn.isPresent() ? "nomination.paper.replace" : "nomination.paper.attach", word);
                item.add(new FileButton(attach, MeetingFiles.LARGEST, getTranslation("nomination.paper.rejected", MeetingFiles.LARGEST / 1_000_000),
                        (file, content) -> acts.attach(nomination, asked, file, content), PAPERS).called(attach + ": " + nomination.candidate().name()));
            }
            if (asked.note() != null) {
                var note = new Span(asked.note());
                note.addClassName("quiet");
                item.add(note);
            }
            papers.add(item);
        }
        papers.setVisible(papers.getComponentCount() > 0);
        return papers;
    }

    private Div buttons(int place, int places) {
        var buttons = new Div();
        buttons.addClassName("candidate-buttons");
        if (invitation.open()) {
            buttons.add(button(Icons.UP, "nomination.guest.up", () -> acts.move(nomination, place - 1), place > 1),
                    button(Icons.DOWN, "nomination.guest.down", () -> acts.move(nomination, place + 1), place < places));
            if (nomination.state().undecided()) {
                buttons.add(worded(Icons.EDIT, "nomination.guest.correct-short", "nomination.guest.correct", () -> acts.correct(nomination)));
            }
        }
        if (invitation.open() || invitation.replaceable().contains(nomination.id())) {
            buttons.add(worded(Icons.SWAP, "nomination.guest.replace-short", "nomination.guest.replace", () -> acts.replace(nomination)));
        }
        if (invitation.open() && nomination.state() != NominationState.DECLINED) {
            buttons.add(worded(Icons.REFUSE, "nomination.guest.withdraw-short", "nomination.guest.withdraw", () -> acts.withdraw(nomination)));
        }
        return buttons;
    }

    /** On a phone no tooltip says what an icon means. */
    private Button worded(Icons icon, String key, String called, Runnable act) {
        var button = new Button(getTranslation(key), icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(called, nomination.candidate().name()));
        return button;
    }

    private Button button(Icons icon, String key, Runnable act, boolean enabled) {
        var button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, nomination.candidate().name()));
        button.setTooltipText(getTranslation(key, nomination.candidate().name()));
        button.setEnabled(enabled);
        return button;
    }
}
