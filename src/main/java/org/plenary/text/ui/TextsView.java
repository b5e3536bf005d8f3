package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.NegotiatedText;
import org.plenary.text.TextService;

/** The texts that a meeting negotiates; where there is one alone, straight to it, unless {@code all} is in the address. */
@Route(value = "m/:code/texts", layout = MeetingWorkspace.class)
@PermitAll
public class TextsView extends MeetingPage {

    private final transient TextService texts;
    private final transient Rights rights;
    private final Div list = new Div();
    private final Div creation = new Div();

    public TextsView(TextService texts, MeetingDirectory directory, Rights rights, LiveEvents live) {
        super(directory, live, "tab.texts");
        this.texts = texts;
        this.rights = rights;
        addClassName("texts");
        creation.addClassNames("card", "stack");
        add(list, creation);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var all = texts.texts(meetingId());
        if (all.size() == 1 && ViewState.of(event.getLocation()).get("all").isEmpty()) {
            event.forwardTo(path(all.getFirst().id()));
            return;
        }
        show(all);
        creation.removeAll();
        creation.setVisible(rights.may(Action.DRAFT_TEXT, meetingId()));
        if (creation.isVisible()) {
            fillCreation();
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(TextService.TEXT) || change.entity().equals(TextService.PARAGRAPH))) {
            show(texts.texts(meetingId()));
        }
    }

    private void show(List<NegotiatedText> all) {
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new EmptyState(Icons.TEXT, getTranslation("text.none"), getTranslation("text.none-hint")));
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("card", "text-list");
        all.forEach(text -> items.add(item(text)));
        list.add(items);
    }

    private ListItem item(NegotiatedText text) {
        var standing = new Div(brackets(text.openBrackets()),
                new Badge(Icons.CHECK, getTranslation("text.agreed", text.agreed(), text.standing().size()), Badge.Tone.PRIMARY));
        standing.addClassName("marks");
        for (var language : Messages.LOCALES) {
            int stale = text.stale(language.getLanguage());
            if (stale > 0) {
                standing.add(new Badge(Icons.WAIT, language.getLanguage().toUpperCase(Locale.ROOT) + ": " + getTranslation("text.stale-count", stale),
                        Badge.Tone.WARNING));
            }
        }
        var row = new ListItem(new Anchor(path(text.id()), text.fields().title(getLocale().getLanguage())), standing, HistoryButton.of(text.fields().title(getLocale().getLanguage()),
                meeting().zone(), meetingId(), TextService.TEXT, text.id()).small(text.fields().title(getLocale().getLanguage())));
        Live.object(row, TextService.TEXT, text.id());
        return row;
    }

    private Badge brackets(int open) {
        return open == 0 ? new Badge(Icons.CHECK, getTranslation("text.brackets", 0), Badge.Tone.SUCCESS)
                : new Badge(Icons.ALERT, getTranslation("text.brackets", open), Badge.Tone.WARNING);
    }

    private String path(long textId) {
        return "m/" + meeting().code() + "/texts/" + textId;
    }

    private void fillCreation() {
        var form = new TextForm();
        var create = new Button(getTranslation("text.create"), Icons.ADD.create(), click -> {
            try {
                var id = texts.create(meetingId(), form.draft());
                Notices.done(getTranslation("text.created"));
                getUI().orElseThrow().navigate(path(id));
            } catch (InvalidInput e) {
                form.show(e.violations());
            }
        });
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setId("create-text");
        creation.add(new H2(getTranslation("text.new")), new Paragraph(getTranslation("text.new-hint")), form, new Div(create));
    }
}
