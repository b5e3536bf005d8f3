package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.exchange.FileRefused;
import org.plenary.nomination.CallPaper;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Invitation;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationGuestService;
import org.plenary.nomination.NominationState;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** Where a nominating authority answers a call: one page, in its language, until the deadline. The link is all it needs. */
@Route(value = "nominate/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
public class NominateView extends GuestPage {

    private final transient NominationGuestService guests;
    private final OrderedList list = new OrderedList();
    private final H2 formTitle = new H2();
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final Div entry = new Div();
    private CandidateForm form;
    private transient Invitation invitation;
    private transient Nomination corrected;

    public NominateView(NominationGuestService guests) {
        this.guests = guests;
        list.addClassName("candidates");
        list.setId("candidates");
        entry.addClassNames("card", "stack");
        save.setId("candidate-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        cancel.addClickListener(click -> {
            stopCorrecting();
            showList();
        });
    }

    @Override
    protected Locale look(Locale locale) {
        invitation = guests.look(token(), locale);
        return invitation.locale();
    }

    @Override
    protected void show() {
        title(getTranslation("nomination.guest.title"));
        form = new CandidateForm(invitation.lists().profiles());
        save.setIcon(Icons.ADD.create());
        cancel.setText(getTranslation("cancel"));
        var buttons = new Div(save, cancel);
        buttons.addClassName("actions");
        entry.removeAll();
        entry.add(formTitle, form, buttons);
        stopCorrecting();
        removeAll();
        add(new GuestHeader(invitation.meeting().organisers(), "nominate/" + token()), new H1(invitation.meeting().title(getLocale().getLanguage())), place(invitation.meeting()), facts());
        var candidates = new Div(new H2(getTranslation("nomination.guest.candidates", invitation.country())),
                new Paragraph(getTranslation("nomination.guest.explanation", invitation.seats(), invitation.most())), list);
        candidates.addClassNames("card", "stack");
        add(candidates, entry, new Paragraph(new Span(getTranslation("nomination.guest.questions") + " "),
                new Anchor("mailto:" + invitation.contact(), invitation.contact())));
        showList();
    }

    private Div facts() {
        var deadline = new DescriptionList.Description(Dates.instant(invitation.deadline(), invitation.meeting().zone(), getLocale()));
        deadline.setId("deadline");
        var terms = new DescriptionList();
        terms.add(
                new DescriptionList.Term(getTranslation("nomination.guest.for")), new DescriptionList.Description(invitation.country()),
                new DescriptionList.Term(getTranslation("nomination.guest.seats")), new DescriptionList.Description(String.valueOf(invitation.seats())),
                new DescriptionList.Term(getTranslation("field.NOMINATION_CALL.deadline")), deadline);
        terms.addClassName("terms");
        var card = new Div(terms);
        card.addClassNames("card", "stack");
        if (invitation.note() != null) {
            var note = new Paragraph(invitation.note());
            note.addClassName("said");
            card.add(note);
        }
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> showLocalTime(deadline, invitation.deadline(), details.getTimeZoneId()));
        return card;
    }

    private void showLocalTime(DescriptionList.Description deadline, Instant instant, String zoneId) {
        var zone = zoneId == null || !ZoneId.getAvailableZoneIds().contains(zoneId) ? null : ZoneId.of(zoneId);
        if (zone != null && !zone.getRules().getOffset(instant).equals(invitation.meeting().zone().getRules().getOffset(instant))) {
            var local = new Span(getTranslation("nomination.guest.your-time", Dates.instant(instant, zone, getLocale())));
            local.addClassName("quiet");
            deadline.add(new Div(local));
        }
    }

    private void showList() {
        list.removeAll();
        var nominations = invitation.nominations();
        nominations.forEach(nomination -> list.add(row(nomination, nominations.indexOf(nomination) + 1, nominations.size())));
        if (nominations.isEmpty()) {
            var empty = new ListItem(getTranslation("nomination.guest.empty"));
            empty.addClassName("quiet");
            list.add(empty);
        }
        entry.setVisible(invitation.open() && (!invitation.full() || corrected != null));
    }

    private ListItem row(Nomination nomination, int place, int places) {
        var candidate = nomination.candidate();
        var name = new Span(place + ". " + candidate.name());
        name.addClassName("candidate-name");
        var about = new Span(String.join(" · ", Stream.of(candidate.positionHeld(), candidate.institution(), candidate.email())
                .filter(Objects::nonNull).toList()));
        about.addClassName("quiet");
        var text = new Div(name, about, StateBadge.of(nomination.state(), this));
        text.addClassName("candidate-text");
        text.add(papers(nomination));
        var buttons = new Div();
        buttons.addClassName("candidate-buttons");
        buttons.add(button(Icons.UP, "nomination.guest.up", candidate, () -> guests.prioritise(token(), nomination.id(), place - 1), place > 1));
        buttons.add(button(Icons.DOWN, "nomination.guest.down", candidate, () -> guests.prioritise(token(), nomination.id(), place + 1), place < places));
        if (nomination.state().undecided()) {
            buttons.add(button(Icons.EDIT, "nomination.guest.correct", candidate, () -> correct(nomination), true));
        }
        if (nomination.state() != NominationState.DECLINED) {
            buttons.add(button(Icons.REFUSE, "nomination.guest.withdraw", candidate, () -> withdraw(nomination), true));
        }
        return new ListItem(text, buttons);
    }

    private UnorderedList papers(Nomination nomination) {
        var there = invitation.papersOf(nomination);
        var papers = new UnorderedList();
        papers.addClassName("papers");
        for (var asked : invitation.lists().papers()) {
            var handedIn = there.stream().filter(paper -> paper.paperId() == asked.id()).findFirst();
            var word = getTranslation("nomination.paper." + asked.kind());
            var item = new ListItem(handedIn.map(paper -> new Badge(Icons.CHECK, word + ": " + paper.name(), Badge.Tone.SUCCESS))
                    .orElseGet(() -> asked.required() ? new Badge(Icons.ALERT, getTranslation("nomination.paper.missing", word), Badge.Tone.WARNING)
                            : new Badge(Icons.TEXT, getTranslation("nomination.paper.optional", word), Badge.Tone.NEUTRAL)));
            if (nomination.state().standing()) {
                item.add(new PaperUpload(nomination.candidate(), asked, handedIn.isPresent(),
                        (file, content) -> attempt(() -> attach(nomination, asked, file, content))));
            }
            papers.add(item);
        }
        papers.setVisible(papers.getComponentCount() > 0);
        return papers;
    }

    private void attach(Nomination nomination, CallPaper paper, String name, InputStream content) {
        try {
            guests.attach(token(), nomination.id(), nomination.version(), paper.id(), name, content);
            Notices.done(getTranslation("nomination.paper.attached"));
        } catch (FileRefused refused) {
            Notices.problem(refused.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(key, arguments)));
        }
    }

    private Component button(Icons icon, String key, Candidate candidate, Runnable act, boolean enabled) {
        var button = new Button(icon.create(), click -> attempt(act));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, candidate.name()));
        button.setTooltipText(getTranslation(key, candidate.name()));
        button.setEnabled(enabled);
        return button;
    }

    private void withdraw(Nomination nomination) {
        guests.withdraw(token(), nomination.id(), nomination.version());
        if (nomination.state().undecided()) {
            Notices.undoable(getTranslation("nomination.guest.withdrawn", nomination.candidate().name()),
                    () -> attempt(() -> guests.propose(token(), nomination.candidate())));
        } else {
            Notices.done(getTranslation("nomination.guest.withdrawn", nomination.candidate().name()));
        }
    }

    private void correct(Nomination nomination) {
        corrected = nomination;
        form.show(nomination.candidate());
        formTitle.setText(getTranslation("nomination.guest.correct", nomination.candidate().name()));
        save.setText(getTranslation("save"));
        save.setIcon(Icons.CHECK.create());
        cancel.setVisible(true);
        form.focus("givenName");
    }

    private void stopCorrecting() {
        corrected = null;
        form.clear();
        formTitle.setText(getTranslation("nomination.guest.add"));
        save.setText(getTranslation("nomination.guest.add"));
        save.setIcon(Icons.ADD.create());
        cancel.setVisible(false);
    }

    private void save() {
        var candidate = form.candidate();
        attempt(() -> {
            if (corrected == null) {
                guests.propose(token(), candidate);
            } else {
                guests.correct(token(), corrected.id(), corrected.version(), candidate);
            }
            form.show(List.of());
            stopCorrecting();
            Notices.done(getTranslation("nomination.guest.saved", candidate.name()));
        });
    }

    /** Does it and shows the list as it is then. What was typed stays unless it was saved. */
    private void attempt(Runnable act) {
        try {
            act.run();
            invitation = guests.look(token(), getLocale());
            showList();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                Notices.problem(form.text(e.violations().getFirst()));
                invitation = guests.look(token(), getLocale());
                showList();
            }
        } catch (InvalidLink e) {
            showInvalid(e.reason());
        }
    }
}
