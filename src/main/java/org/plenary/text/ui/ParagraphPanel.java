package org.plenary.text.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.BracketPath;
import org.plenary.text.Difference;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.ParagraphState;
import org.plenary.text.Resolution;
import org.plenary.text.Revision;
import org.plenary.text.SaveOutcome;
import org.plenary.text.TextService;

/**
 * Work on one paragraph in one language, below it: its wording, its brackets, its adoption, its place. What is typed stays while the
 * paragraph changes around it; what others saved is shown beside it and merged on saving.
 */
class ParagraphPanel extends Div {

    private static final Pattern BASIS = Pattern.compile("([0-9]{1,18})/([0-9]{1,18})");

    private final transient Desk desk;
    private final String language;
    private final Runnable close;
    private final Runnable addAfter;
    private final Span outcome = new Span();
    private final Div arrival = new Div();
    private final Div hint = new Div();
    private final Div rendered = new Div();
    private final Div brackets = new Div();
    private final Div adoption = new Div();
    private final Div tools = new Div();
    private transient Paragraph paragraph;
    private WordingEditor editor;
    /** What the editor was filled with, null where there was no wording in this language. */
    private transient Revision base;
    /** Of a translation: the wording that the translator had in front of them when the editor was filled. */
    private transient Revision renders;

    ParagraphPanel(Desk desk, Paragraph paragraph, String language, Runnable close, Runnable addAfter) {
        this.desk = desk;
        this.paragraph = paragraph;
        this.language = language;
        this.close = close;
        this.addAfter = addAfter;
        addClassName("paragraph-panel");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        arrival.addClassName("arrival");
        arrival.getElement().setAttribute("role", "status");
        hint.addClassName("quiet");
        rendered.addClassName("rendered");
        tools.addClassNames("actions", "paragraph-tools");
        add(outcome, arrival, hint, rendered, brackets, adoption, tools);
        if (isEditable()) {
            openEditor();
            editor.focusWording();
        }
        show(paragraph);
    }

    void focusWording() {
        if (editor != null) {
            editor.focusWording();
        }
    }

    boolean isTouched() {
        return editor != null && editor.isTouched();
    }

    /** Shows the paragraph as it is now, and leaves alone what is being typed. */
    final void show(Paragraph now) {
        if (now.state() != paragraph.state()) {
            outcome.setText("");
        }
        paragraph = now;
        if (editor == null && isEditable()) {
            openEditor();
        } else if (editor != null && !isEditable() && !editor.isTouched()) {
            remove(editor);
            editor = null;
        }
        showArrival();
        showHint();
        showRendered();
        brackets.removeAll();
        var open = now.brackets(language);
        if (isEditable() && !open.isEmpty()) {
            brackets.add(new BracketPanel(open, language, this::settle));
        }
        adoption.removeAll();
        if (isSource()) {
            adoption.add(new AdoptionPanel(desk, now));
        }
        showTools();
    }

    private boolean isSource() {
        return language.equals(paragraph.sourceLanguage());
    }

    private boolean isEditable() {
        return desk.mayWrite(isSource()) && !paragraph.isSuppressed() && !(isSource() && paragraph.state() == ParagraphState.ADOPTED);
    }

    private Revision head() {
        return paragraph.head(language).orElse(null);
    }

    private void openEditor() {
        var name = Locale.of(language).getDisplayLanguage(getLocale());
        editor = new WordingEditor(isSource() ? getTranslation("text.wording") : getTranslation("text.translation", name), language,
                getTranslation(isSource() ? "text.save" : "text.confirm-translation"), this::save, this::discard);
        editor.keepUnder("paragraph-" + paragraph.id(), this::typedOver);
        addComponentAtIndex(getChildren().toList().indexOf(brackets), editor);
        editor.onTyping(typed -> desk.typing().accept(new ParagraphSpot(paragraph.id(), language).toString(), editor.isTouched() ? typed.toString() : null));
        startFrom(head());
    }

    private void discard() {
        startFrom(head());
        close.run();
    }

    private void startFrom(Revision revision) {
        base = revision;
        renders = paragraph.source();
        editor.fill(revision == null ? "" : revision.notation(), basis());
    }

    /** What is typed was begun over other wordings than those of now. */
    private void typedOver(String basis) {
        var ids = BASIS.matcher(basis);
        if (ids.matches()) {
            base = ids.group(1).equals("0") ? null : revision(ids.group(1), language).orElse(base);
            renders = revision(ids.group(2), paragraph.sourceLanguage()).orElse(renders);
            showArrival();
        }
    }

    private Optional<Revision> revision(String id, String language) {
        try {
            return Optional.of(desk.drafting().revision(desk.meetingId(), paragraph.id(), Long.parseLong(id))).filter(one -> one.language().equals(language));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Names what the editor was filled with and what it renders, 0 where there was nothing. */
    private String basis() {
        return (base == null ? 0 : base.id()) + "/" + renders.id();
    }

    private void showArrival() {
        var head = head();
        arrival.removeAll();
        arrival.setVisible(editor != null && head != null && !Objects.equals(id(head), id(base)));
        if (arrival.isVisible()) {
            var who = head.delegation() == null ? head.author() : head.delegation();
            var takeOver = new Button(getTranslation("text.take-over"), click -> {
                startFrom(head());
                showArrival();
            });
            arrival.add(new Div(getTranslation("text.arrived", who)), WordingText.of(head.body(), language));
            if (editor.isTouched()) {
                arrival.add(new Div(getTranslation("text.arrived-kept")));
            }
            arrival.add(takeOver);
        }
    }

    private void showHint() {
        hint.removeAll();
        if (isSource() && paragraph.state() == ParagraphState.ADOPTED) {
            hint.add(new Text(getTranslation("text.adopted-hint")));
        } else if (isSource() && paragraph.state().isAgreed() && isEditable()) {
            hint.add(new Text(getTranslation("text.agreed-hint")));
        }
        hint.setVisible(hint.getChildren().findAny().isPresent());
    }

    private void showRendered() {
        rendered.removeAll();
        rendered.setVisible(!isSource());
        if (isSource()) {
            return;
        }
        var source = paragraph.source();
        rendered.add(label(getTranslation("text.source", Locale.of(source.language()).getDisplayLanguage(getLocale()))),
                WordingText.of(source.body(), source.language()));
        if (paragraph.isStale(language) && head().sourceRevisionId() != null) {
            var earlier = desk.drafting().revision(desk.meetingId(), paragraph.id(), head().sourceRevisionId());
            rendered.add(label(getTranslation("text.source-changed")), WordingText.of(Difference.between(earlier.body(), source.body()),
                    source.language(), getTranslation("text.inserted"), getTranslation("text.deleted")));
        }
    }

    private static Div label(String text) {
        var label = new Div(text);
        label.addClassName("quiet");
        return label;
    }

    private void save(ParagraphDraft draft) {
        try {
            show(isSource() ? desk.drafting().save(desk.meetingId(), paragraph.id(), base.id(), draft)
                    : desk.drafting().translate(desk.meetingId(), paragraph.id(), language, id(base), renders.id(), draft));
        } catch (InvalidInput e) {
            editor.show(e.violations());
        }
    }

    private void settle(BracketPath bracket, Resolution resolution) {
        boolean kept = editor.isTouched();
        try {
            var settled = isSource() ? desk.drafting().settle(desk.meetingId(), paragraph.id(), head().id(), bracket, resolution)
                    : desk.drafting().settleTranslation(desk.meetingId(), paragraph.id(), head().id(), bracket, resolution);
            showSettled(settled, kept);
        } catch (InvalidInput e) {
            refused(e);
        }
    }

    private void showSettled(SaveOutcome settled, boolean kept) {
        if (kept) {
            desk.refresh().run();
        } else {
            show(settled);
        }
    }

    private void show(SaveOutcome saved) {
        base = saved.head();
        desk.refresh().run();
        renders = paragraph.source();
        if (editor != null) {
            editor.saved(base.notation(), basis());
        }
        show(paragraph);
        var others = saved.others().isEmpty() ? getTranslation("text.others-unknown") : saved.others().stream().collect(Collectors.joining(", "));
        outcome.setText(getTranslation("text.outcome." + saved.result(), others));
        outcome.getElement().getThemeList().set("attention", saved.result() == SaveOutcome.Result.BRACKETED);
    }

    private void showTools() {
        tools.removeAll();
        if (desk.mayDraft() && isSource()) {
            tool("text.move-up", Icons.UP, () -> move(true));
            tool("text.move-down", Icons.DOWN, () -> move(false));
            tool("text.add-after", Icons.ADD, addAfter);
            if (paragraph.isSuppressed()) {
                tool("text.restore", Icons.BACK, () -> desk.texts().restore(desk.meetingId(), paragraph.id()));
            } else if (paragraph.state() != ParagraphState.ADOPTED) {
                tool("text.suppress", Icons.DELETE, this::suppress);
            }
        }
        if (desk.mayDraft() && isSource() && isEditable()) {
            tools.add(new StructureMenu(desk, paragraph));
        }
        if (desk.maySeeHistory()) {
            tool("text.history", Icons.HISTORY, this::showHistory);
        }
        tool("text.close-paragraph", Icons.REFUSE, close);
    }

    private void tool(String key, Icons icon, Runnable work) {
        var button = new Button(getTranslation(key), icon.create(), click -> {
            try {
                work.run();
                desk.refresh().run();
            } catch (InvalidInput e) {
                refused(e);
            }
        });
        button.addClassName(key.replace('.', '-'));
        tools.add(button);
    }

    private void move(boolean up) {
        if (!desk.texts().move(desk.meetingId(), paragraph.id(), up)) {
            Notices.done(getTranslation("text.not-moved"));
        }
    }

    private void suppress() {
        var id = paragraph.id();
        desk.texts().suppress(desk.meetingId(), id);
        Notices.undoable(getTranslation("text.suppressed-done"), () -> {
            desk.texts().restore(desk.meetingId(), id);
            desk.refresh().run();
        });
    }

    private void showHistory() {
        new RevisionsDialog(getTranslation("text.history"), desk.drafting().revisions(desk.meetingId(), paragraph.id(), language),
                desk.history().ofObject(desk.meetingId(), TextService.PARAGRAPH, paragraph.id()), desk.zone(), isEditable() ? this::restore : null).open();
    }

    /** Like saving what another wrote: what is being typed here stays, and what arrived stands beside it. */
    private void restore(Revision earlier) {
        boolean kept = editor.isTouched();
        try {
            var restored = isSource() ? desk.drafting().restore(desk.meetingId(), paragraph.id(), head().id(), earlier.id())
                    : desk.drafting().restoreTranslation(desk.meetingId(), paragraph.id(), language, head().id(), earlier.id());
            showSettled(restored, kept);
        } catch (InvalidInput e) {
            refused(e);
        }
    }

    private void refused(InvalidInput refused) {
        var violation = refused.violations().getFirst();
        Notices.problem(getTranslation(violation.key(), violation.arguments().toArray()));
        desk.refresh().run();
    }

    private static Long id(Revision revision) {
        return revision == null ? null : revision.id();
    }
}
