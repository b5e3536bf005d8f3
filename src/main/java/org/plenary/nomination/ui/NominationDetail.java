package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import org.plenary.audit.HistoryService;
import org.plenary.nomination.CallProfile;
import org.plenary.nomination.Decision;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.NominationState;
import org.plenary.nomination.PaperIn;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.talk.TalkButton;

/** One nomination beside the list: who it is, and the decision about it with its reason. */
class NominationDetail extends Div {

    private final transient NominationService nominations;
    private final transient HistoryService history;
    private final transient StateNames states;
    private final long meetingId;
    private final ZoneId zone;
    private final boolean maySelect;
    private final Runnable changed;
    private final TextArea reason = new TextArea();
    private transient List<CallProfile> profiles = List.of();
    private transient Nomination shown;

    NominationDetail(NominationService nominations, HistoryService history, StateNames states, long meetingId, ZoneId zone,
            boolean maySelect, Runnable changed) {
        this.nominations = nominations;
        this.history = history;
        this.states = states;
        this.meetingId = meetingId;
        this.zone = zone;
        this.maySelect = maySelect;
        this.changed = changed;
        addClassNames("card", "stack", "nomination-detail");
        reason.setLabel(getTranslation("field.NOMINATION.reason"));
        reason.setHelperText(getTranslation("nomination.decide.reason-hint"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        reason.setId("decision-reason");
        show(null);
    }

    /** The profiles that the call seeks, for the next nomination that is shown. */
    void profiles(List<CallProfile> sought) {
        profiles = sought;
    }

    /** @return its name in the viewer's language; null where it is null */
    String profile(Long id) {
        return profiles.stream().filter(one -> one.id().equals(id)).map(one -> one.name(getLocale().getLanguage())).findFirst().orElse(null);
    }

    /** A reason that is being typed stays as long as the same nomination is shown. */
    void show(Nomination nomination) {
        if (nomination != null && nomination.equals(shown)) {
            return;
        }
        if (nomination == null || shown == null || nomination.id() != shown.id()) {
            reason.clear();
        }
        shown = nomination;
        removeAll();
        if (nomination == null) {
            var hint = new Paragraph(getTranslation("nomination.detail.none"));
            hint.addClassName("quiet");
            add(hint);
            return;
        }
        var name = new H2(nomination.candidate().name());
        name.getElement().setAttribute("dir", "auto");
        add(name, StateBadge.of(nomination.state(), this), facts(nomination));
        if (maySelect) {
            decisions(nomination);
        }
        add(new Div(new TalkButton(NominationService.NOMINATION, nomination.id(), nomination.candidate().name()), new Button(getTranslation("history"), Icons.HISTORY.create(), click -> new HistoryDialog(nomination.candidate().name(),
                history.ofObject(meetingId, NominationService.NOMINATION, nomination.id()), zone,
                Map.of("state", state -> getTranslation("nomination.state." + state))).open())));
    }

    /** For the keyboard: Enter in the list leads here. */
    void focusDecision() {
        if (reason.isAttached()) {
            reason.focus();
        }
    }

    private DescriptionList facts(Nomination nomination) {
        var candidate = nomination.candidate();
        var facts = new DescriptionList();
        facts.addClassName("terms");
        fact(facts, getTranslation("nomination.column.party"), states.name(nomination.iso2()));
        fact(facts, getTranslation("nomination.column.priority"), String.valueOf(nomination.priority()));
        fact(facts, getTranslation("nomination.detail.picked"), nomination.endorsedRank() == null ? null : String.valueOf(nomination.endorsedRank()));
        fact(facts, getTranslation("field.NOMINATION.profileId"), profile(candidate.profileId()));
        fact(facts, getTranslation("field.NOMINATION.gender"),
                candidate.gender() == null ? null : getTranslation("nomination.gender." + candidate.gender()));
        fact(facts, getTranslation("field.NOMINATION.positionHeld"), candidate.positionHeld());
        fact(facts, getTranslation("field.NOMINATION.institution"), candidate.institution());
        facts.add(new DescriptionList.Term(getTranslation("field.NOMINATION.email")),
                new DescriptionList.Description(new Anchor("mailto:" + candidate.email(), candidate.email())));
        fact(facts, getTranslation("field.NOMINATION.phone"), candidate.phone());
        fact(facts, getTranslation("field.NOMINATION.language"), Locale.of(candidate.language()).getDisplayLanguage(getLocale()));
        for (var paper : nominations.papers(meetingId, nomination.id())) {
            var link = new Anchor(paper(nomination, paper), paper.name());
            link.addComponentAsFirst(Icons.DOWNLOAD.create());
            link.addClassName("download");
            facts.add(new DescriptionList.Term(getTranslation("nomination.paper." + paper.kind())), new DescriptionList.Description(link));
        }
        fact(facts, getTranslation("field.NOMINATION.reason"), nomination.reason());
        fact(facts, getTranslation("nomination.detail.answer-by"), nomination.state() != NominationState.SELECTED || nomination.answerBy() == null
                ? null : Dates.instant(nomination.answerBy(), zone, getLocale()));
        fact(facts, getTranslation("nomination.detail.answered"),
                nomination.answeredAt() == null ? null : Dates.instant(nomination.answeredAt(), zone, getLocale()));
        return facts;
    }

    private DownloadHandler paper(Nomination nomination, PaperIn paper) {
        return DownloadHandler.fromInputStream(request -> {
            var download = nominations.paper(meetingId, nomination.id(), paper.paperId());
            return new DownloadResponse(download.content(), download.file().name(), download.file().mediaType(), download.file().size());
        });
    }

    private static void fact(DescriptionList facts, String label, String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(label), described(value));
        }
    }

    private static DescriptionList.Description described(String value) {
        var description = new DescriptionList.Description(value);
        description.getElement().setAttribute("dir", "auto");
        return description;
    }

    private void decisions(Nomination nomination) {
        var buttons = new Div();
        buttons.addClassName("actions");
        var selected = nomination.state() == NominationState.SELECTED;
        if (nomination.state() == NominationState.PROPOSED || nomination.state() == NominationState.INCOMPLETE) {
            buttons.add(button("papers-in-order", Icons.CHECK, "nomination.decide.papers-in-order", () -> check(true)));
        }
        if (nomination.state() == NominationState.PROPOSED || nomination.state() == NominationState.ELIGIBLE) {
            buttons.add(button("papers-not-in-order", Icons.ALERT, "nomination.decide.papers-not-in-order", () -> check(false)));
        }
        if (nomination.state().open()) {
            buttons.add(primary(button("decide-select", Icons.CHECK, "nomination.decide.SELECT", () -> decide(Decision.SELECT))));
        }
        if (selected) {
            buttons.add(button("ask-again", Icons.MAIL, "nomination.decide.ask-again",
                    () -> nominations.askAgain(meetingId, nomination.id(), nomination.version())));
        }
        if (nomination.state().open() || selected) {
            if (nomination.state() != NominationState.RESERVE) {
                buttons.add(button("decide-reserve", Icons.WAIT, "nomination.decide.RESERVE", () -> decide(Decision.RESERVE)));
            }
            if (nomination.state() != NominationState.NOT_SELECTED) {
                buttons.add(button("decide-not-select", Icons.REFUSE, "nomination.decide.NOT_SELECT", () -> decide(Decision.NOT_SELECT)));
            }
        }
        if (nomination.state() == NominationState.CONFIRMED) {
            buttons.add(button("withdraw", Icons.REFUSE, "nomination.decide.withdraw",
                    () -> nominations.withdraw(meetingId, nomination.id(), nomination.version(), reason.getValue())));
        }
        if (buttons.getComponentCount() > 0) {
            add(reason, buttons);
        }
    }

    private void check(boolean inOrder) {
        nominations.checkPapers(meetingId, shown.id(), shown.version(), inOrder, reason.getValue());
    }

    private void decide(Decision decision) {
        nominations.decide(meetingId, shown.id(), shown.version(), decision, reason.getValue());
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button button(String id, Icons icon, String key, Runnable act) {
        var button = new Button(getTranslation(key), icon.create(), click -> attempt(act));
        button.setId(id);
        return button;
    }

    private void attempt(Runnable act) {
        reason.setInvalid(false);
        try {
            act.run();
            reason.clear();
            Notices.done(getTranslation("nomination.decide.done"));
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            var text = getTranslation(first.key(), first.arguments().toArray());
            if (first.field().equals("reason")) {
                reason.setErrorMessage(text);
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            Notices.problem(text);
        }
        changed.run();
    }
}
