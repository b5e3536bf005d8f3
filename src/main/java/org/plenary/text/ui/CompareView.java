package org.plenary.text.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.ComparisonService;
import org.plenary.text.DraftingService;
import org.plenary.text.Issue;
import org.plenary.text.IssueService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.TextService;
import org.plenary.text.TrackedWording;

/**
 * Two states of a text, or two wordings of one of its paragraphs, in one or side by side; the address says which: {@code from} and {@code to}
 * are ids of issues (none: as first worded, and now), or with {@code paragraph} numbers of revisions.
 */
@Route(value = "m/:code/texts/:text/compare", layout = MeetingWorkspace.class)
@PermitAll
public class CompareView extends MeetingPage {

    /** How two states are shown. */
    enum Form {
        INLINE, COLUMNS
    }

    /**
     * What can be compared.
     *
     * @param id of an issue or number of a revision; null for what is no such
     */
    private record State(Long id, String label) {
    }

    private final transient TextService texts;
    private final transient IssueService issues;
    private final transient DraftingService drafting;
    private final transient ComparisonService comparisons;
    private final Anchor back = new Anchor();
    private final Select<org.plenary.text.Paragraph> subject = new Select<>();
    private final Select<State> from = new Select<>();
    private final Select<State> to = new Select<>();
    private final Select<String> languages = new Select<>();
    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>();
    private final Checkbox onlyChanges = new Checkbox();
    private final Div result = new Div();
    private transient NegotiatedText text;
    private transient ViewState state;

    public CompareView(TextService texts, IssueService issues, DraftingService drafting, ComparisonService comparisons, MeetingDirectory directory,
            LiveEvents live) {
        super(directory, live, "tongues.compare");
        this.texts = texts;
        this.issues = issues;
        this.drafting = drafting;
        this.comparisons = comparisons;
        addClassName("compare");
        subject.setLabel(getTranslation("tongues.compare.subject"));
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(getTranslation("tongues.compare.whole"));
        subject.addValueChangeListener(change -> chosen(change.isFromClient(), () -> state.set("paragraph", change.getValue() == null ? null : change.getValue().id())
                .set("from", null).set("to", null)));
        from.setLabel(getTranslation("tongues.compare.from"));
        to.setLabel(getTranslation("tongues.compare.to"));
        Stream.of(from, to).forEach(one -> one.setItemLabelGenerator(State::label));
        from.addValueChangeListener(change -> chosen(change.isFromClient(), () -> state.set("from", change.getValue().id)));
        to.addValueChangeListener(change -> chosen(change.isFromClient(), () -> state.set("to", change.getValue().id)));
        languages.setLabel(getTranslation("tongues.compare.language"));
        languages.setItems(Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        languages.setItemLabelGenerator(language -> Locale.of(language).getDisplayLanguage(getLocale()));
        languages.addValueChangeListener(change -> chosen(change.isFromClient(), () -> state.set("lang", change.getValue())));
        form.setLabel(getTranslation("tongues.compare.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(one -> getTranslation("tongues.compare.form." + one));
        form.addValueChangeListener(change -> chosen(change.isFromClient(), () -> state.set("as", change.getValue().name().toLowerCase(Locale.ROOT))));
        onlyChanges.setLabel(getTranslation("tongues.compare.only"));
        onlyChanges.addValueChangeListener(change -> chosen(change.isFromClient(), () -> state.set("only", change.getValue() ? "changes" : null)));
        back.addComponentAsFirst(Icons.BACK.create());
        back.add(getTranslation("tongues.compare.back"));
        back.addClassName("download");
        var bar = new Div(back, subject, from, to, languages, form, onlyChanges);
        bar.addClassNames("card", "compare-bar");
        add(bar, result);
    }

    private void chosen(boolean byViewer, Runnable change) {
        if (byViewer) {
            change.run();
            state.replaceIn(getUI().orElseThrow());
            show();
        }
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("text").orElseThrow();
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFound("text", id);
        }
        state = ViewState.of(event.getLocation());
        text = texts.text(meetingId(), Long.parseLong(id));
        back.setHref("m/" + meeting().code() + "/texts/" + id + state.get("lang").map(language -> "?lang=" + language).orElse(""));
        show();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(TextService.TEXT) || change.entity().equals(TextService.PARAGRAPH))) {
            text = texts.text(meetingId(), text.id());
            show();
        }
    }

    private void show() {
        var language = language();
        languages.setValue(language);
        form.setValue(state.get("as", Form.class).orElse(Form.INLINE));
        onlyChanges.setValue(state.get("only").isPresent());
        subject.setItems(text.paragraphs());
        var numbers = text.numbers(getLocale());
        subject.setItemLabelGenerator(paragraph -> paragraph == null ? getTranslation("tongues.compare.whole") : ParagraphLabel.of(paragraph, numbers));
        var paragraph = number("paragraph").flatMap(id -> text.paragraphs().stream().filter(one -> one.id() == id).findFirst()).orElse(null);
        subject.setValue(paragraph);
        onlyChanges.setVisible(paragraph == null);
        result.removeAll();
        if (paragraph == null) {
            compareText(language);
        } else {
            compareWordings(paragraph, language);
        }
    }

    private void compareText(String language) {
        var all = issues.issues(meetingId(), text.id());
        var newest = all.isEmpty() ? null : all.getLast();
        from.setItems(Stream.concat(Stream.of(new State(null, getTranslation("tongues.compare.first"))), all.stream().map(this::state)).toList());
        var earlier = number("from").flatMap(id -> all.stream().filter(issue -> issue.id() == id).findFirst())
                .or(() -> state.get("from").isEmpty() && state.get("to").isEmpty() ? Optional.ofNullable(newest) : Optional.empty()).orElse(null);
        from.setValue(earlier == null ? new State(null, getTranslation("tongues.compare.first")) : state(earlier));
        var laterOnes = all.stream().filter(issue -> earlier == null || issue.number() > earlier.number()).toList();
        var now = new State(null, getTranslation("tongues.compare.now"));
        to.setItems(Stream.concat(laterOnes.stream().map(this::state), Stream.of(now)).toList());
        var later = number("to").flatMap(id -> laterOnes.stream().filter(issue -> issue.id() == id).findFirst()).orElse(null);
        to.setValue(later == null ? now : state(later));
        if (text.paragraphs().isEmpty()) {
            result.add(new EmptyState(Icons.TEXT, getTranslation("text.paragraphs-none"), getTranslation("tongues.compare.nothing")));
            return;
        }
        var comparison = comparisons.compare(meetingId(), text.id(), earlier == null ? null : earlier.id(), later == null ? null : later.id(), language);
        result.add(new ComparedText(comparison, language, form.getValue() == Form.COLUMNS, onlyChanges.getValue()));
    }

    private State state(Issue issue) {
        var kind = getTranslation("negotiation.issue.kind." + issue.kind());
        var name = issue.symbol() == null ? kind : getTranslation("negotiation.issue.line", kind, issue.symbol());
        return new State(issue.id(), getTranslation("negotiation.issue.line", name, Dates.instant(issue.at(), meeting().zone(), getLocale())));
    }

    private void compareWordings(org.plenary.text.Paragraph paragraph, String language) {
        var revisions = drafting.revisions(meetingId(), paragraph.id(), language);
        var states = revisions.stream().map(revision -> new State((long) revision.number(), getTranslation("tongues.compare.wording", revision.number(),
                Objects.requireNonNullElse(revision.delegation(), revision.author()), Dates.instant(revision.at(), meeting().zone(), getLocale())))).toList();
        from.setItems(states);
        to.setItems(states);
        if (revisions.isEmpty()) {
            result.add(new EmptyState(Icons.LANGUAGE, getTranslation("tongues.compare.untranslated"), getTranslation("tongues.compare.untranslated-hint")));
            return;
        }
        int last = revisions.size();
        int one = wording("from", last).orElse(Math.max(1, last - 1));
        int other = wording("to", last).orElse(last);
        from.setValue(states.get(one - 1));
        to.setValue(states.get(other - 1));
        var tracked = TrackedWording.of(revisions.subList(Math.min(one, other) - 1, Math.max(one, other)));
        result.add(ComparedText.of(tracked, language, form.getValue() == Form.COLUMNS));
    }

    private Optional<Integer> wording(String key, int last) {
        return number(key).filter(number -> number >= 1 && number <= last).map(Long::intValue);
    }

    private Optional<Long> number(String key) {
        return state.id(key);
    }

    private String language() {
        return state.get("lang").filter(one -> Messages.LOCALES.stream().anyMatch(locale -> locale.getLanguage().equals(one)))
                .orElse(text.fields().sourceLanguage());
    }
}
