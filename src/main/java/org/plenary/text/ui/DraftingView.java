package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.HistoryService;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.Change;
import org.plenary.live.EditConflict;
import org.plenary.live.LiveEvents;
import org.plenary.live.Presence;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.DraftingService;
import org.plenary.text.IssueService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.ProposalService;
import org.plenary.text.PublicationService;
import org.plenary.text.StructureService;
import org.plenary.text.TextDraft;
import org.plenary.text.TextFiles;
import org.plenary.text.TextImportService;
import org.plenary.text.TextService;

/** A text being negotiated: the page as it will look in the chosen language, and above it how far the negotiation is. */
@Route(value = "m/:code/texts/:text", layout = MeetingWorkspace.class)
@PermitAll
public class DraftingView extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(TextService.TEXT, TextService.PARAGRAPH, ProposalService.PROPOSAL, DiscussionService.DISCUSSION);

    private final transient TextService texts;
    private final transient DraftingService drafting;
    private final transient HistoryService history;
    private final transient ProposalService proposals;
    private final transient StructureService structure;
    private final transient TextActions.Services putOut;
    private final transient Rights rights;
    private final transient DiscussionService discussions;
    private final DraftersStrip strip;
    private final Div standing = new Div();
    private final Div languages = new Div();
    private final Checkbox onlyOpen = new Checkbox();
    private final Div bar = new Div();
    private final Div views = new Div();
    /** One for each language that was looked at: what is being typed in one stays while another is shown. */
    private final Map<String, TextPage> pages = new HashMap<>();
    private transient Desk desk;
    private transient NegotiatedText text;
    private transient MarginNotes notes;
    private String language;
    private transient ViewState state;
    private TextActions actions;
    private TextReading reading;
    private ReadingMenu menu;

    public DraftingView(TextService texts, DraftingService drafting, HistoryService history, TextFiles files, ProposalService proposals,
            IssueService issues, PublicationService publications, StructureService structure, TextImportService imports, DiscussionService discussions,
            Presence presence, MeetingDirectory directory, Rights rights, LiveEvents live) {
        super(directory, live, "tab.texts");
        this.texts = texts;
        this.drafting = drafting;
        this.history = history;
        this.proposals = proposals;
        this.structure = structure;
        putOut = new TextActions.Services(files, issues, publications, imports);
        this.rights = rights;
        this.discussions = discussions;
        strip = new DraftersStrip(presence, this::showPresent);
        addClassName("drafting");
        standing.addClassName("marks");
        standing.getElement().setAttribute("role", "status");
        languages.addClassName("language-switch");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("text.language-group"));
        onlyOpen.setLabel(getTranslation("text.show-open"));
        onlyOpen.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.set("open", change.getValue() ? "true" : null).replaceIn(getUI().orElseThrow());
                show(text);
            }
        });
        bar.add(standing, languages, views, onlyOpen, strip);
        bar.addClassNames("card", "text-bar");
        add(bar);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("text").orElseThrow();
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFound("text", id);
        }
        pages.values().forEach(this::remove);
        pages.clear();
        languages.removeAll();
        var held = rights.in(meetingId());
        var part = new MeetingPart(MeetingPart.Kind.TEXT, Long.parseLong(id));
        desk = new Desk(meetingId(), meeting().zone(), texts, drafting, structure, proposals, discussions, history,
                held.may(Action.DRAFT_TEXT, part), held.may(Action.TRANSLATE_TEXT, part), held.may(Action.ADOPT_TEXT),
                held.may(Action.DISCUSS), held.may(Action.VIEW_HISTORY), () -> text, this::read, strip::typed);
        text = texts.followed(meetingId(), Long.parseLong(id));
        readNotes();
        strip.sit(meetingId(), text.id());
        state = ViewState.of(event.getLocation());
        language = state.get("lang").filter(DraftingView::isOffered).orElse(text.fields().sourceLanguage());
        onlyOpen.setValue(state.get("open").isPresent());
        showWays();
        show(text);
        state.id("paragraph").ifPresent(one -> {
            if (reading.isVisible()) {
                reading.open(one);
            } else {
                pages.get(language).open(one);
            }
        });
    }

    private void showWays() {
        if (reading != null) {
            remove(reading);
        }
        reading = new TextReading(desk);
        add(reading);
        if (actions != null) {
            bar.remove(actions);
        }
        actions = new TextActions(desk, meeting().code(), putOut, rights.may(Action.EDIT_MEETING, meetingId()), () -> edit(text.fields()));
        bar.add(actions);
        menu = new ReadingMenu(state, () -> show(text), desk.maySeeHistory() ? this::compare : null);
        views.removeAll();
        views.add(menu);
    }

    private void compare() {
        getUI().orElseThrow().navigate("m/" + meeting().code() + "/texts/" + text.id() + "/compare", QueryParameters.of("lang", language));
    }

    @Override
    protected void changed(List<Change> changes) {
        var entities = changes.stream().map(Change::entity).filter(FOLLOWED::contains).collect(Collectors.toSet());
        if (entities.contains(ProposalService.PROPOSAL) || entities.contains(DiscussionService.DISCUSSION)) {
            readNotes();
        }
        if (!entities.isEmpty()) {
            show(texts.followed(meetingId(), text.id()));
        }
    }

    /** After what the viewer did: the notes are theirs too. */
    private void read() {
        readNotes();
        show(texts.followed(meetingId(), text.id()));
    }

    private void readNotes() {
        notes = MarginNotes.of(proposals.proposals(meetingId(), text.id()), discussions.of(meetingId(), TextService.PARAGRAPH));
    }

    private void show(NegotiatedText now) {
        text = now;
        showStanding();
        showLanguages();
        actions.show(language);
        var page = pages.computeIfAbsent(language, one -> {
            var added = new TextPage(desk, text.id(), one, this::opened);
            add(added);
            return added;
        });
        menu.show(language);
        boolean otherwise = reading.show(text, language, state);
        onlyOpen.setVisible(!otherwise);
        pages.forEach((one, other) -> other.setVisible(other == page && !otherwise));
        page.show(text, onlyOpen.getValue(), notes);
        showPresent();
    }

    private void showPresent() {
        var others = strip.drafters();
        var numbers = text.numbers(Locale.of(language));
        strip.show(others, one -> ParagraphSpot.of(one).map(at -> numbers.getOrDefault(at.paragraph(), "")).filter(number -> !number.isEmpty())
                .map(number -> getTranslation("margin.at", number)).orElse(""));
        pages.get(language).present(others);
    }

    private void opened(ParagraphRow row) {
        getUI().ifPresent(ui -> state.set("paragraph", row.isOpen() ? row.paragraph().id() : null).replaceIn(ui));
    }

    private static boolean isOffered(String language) {
        return Messages.LOCALES.stream().anyMatch(locale -> locale.getLanguage().equals(language));
    }

    private void showStanding() {
        int open = text.openBrackets();
        var badges = new ArrayList<Badge>();
        badges.add(new Badge(open == 0 ? Icons.CHECK : Icons.ALERT, getTranslation("text.brackets", open),
                open == 0 ? Badge.Tone.SUCCESS : Badge.Tone.WARNING));
        badges.add(new Badge(Icons.CHECK, getTranslation("text.agreed", text.agreed(), text.standing().size()), Badge.Tone.PRIMARY));
        badges.addAll(Completeness.of(text));
        if (!said(badges.stream()).equals(said(standing.getChildren()))) {
            standing.removeAll();
            badges.forEach(standing::add);
        }
    }

    private static List<String> said(Stream<? extends Component> badges) {
        return badges.map(badge -> badge.getElement().getTextRecursively()).toList();
    }

    private void showLanguages() {
        if (languages.getComponentCount() == 0) {
            Messages.LOCALES.forEach(offered -> languages.add(choice(offered)));
        }
        languages.getChildren().forEach(choice -> choice.getElement().setAttribute("aria-pressed",
                String.valueOf(choice.getId().orElseThrow().equals("text-language-" + language))));
    }

    private Button choice(Locale offered) {
        var code = offered.getLanguage();
        var name = offered.getDisplayLanguage(getLocale());
        var choose = new Button(code.toUpperCase(Locale.ROOT), click -> {
            language = code;
            state.set("lang", code.equals(text.fields().sourceLanguage()) ? null : code).replaceIn(getUI().orElseThrow());
            show(text);
        });
        choose.setId("text-language-" + code);
        choose.setAriaLabel(code.equals(text.fields().sourceLanguage()) ? getTranslation("text.language-of", name) : name);
        return choose;
    }

    private void edit(TextDraft base) {
        var form = new TextForm();
        form.show(base);
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("text.edit"));
        dialog.setWidth("min(48rem, 96vw)");
        dialog.add(form);
        var save = new Button(getTranslation("save"), click -> save(dialog, form, base, form.draft()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void save(Dialog dialog, TextForm form, TextDraft base, TextDraft mine) {
        try {
            show(texts.edit(meetingId(), text.id(), base, mine));
            dialog.close();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, TextDraft.class, field -> getTranslation("field.TEXT." + field), form::text, (theirs, chosen) -> {
                form.show(chosen);
                save(dialog, form, theirs, chosen);
            }).open();
        }
    }
}
