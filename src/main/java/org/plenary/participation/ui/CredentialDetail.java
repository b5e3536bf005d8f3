package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.audit.HistoryService;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.participation.Credential;
import org.plenary.participation.CredentialService;
import org.plenary.participation.CredentialState;
import org.plenary.participation.CredentialsTable.Finding;
import org.plenary.participation.CredentialsTable.Notice;
import org.plenary.participation.CredentialsTable.Row;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.BoundedUpload;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** One delegation before the committee: what is to be noticed, and each of its papers with the decisions about it. */
class CredentialDetail extends Div {

    private final transient CredentialService credentials;
    private final transient HistoryService history;
    private final transient CredentialDialogs dialogs;
    private final transient StateNames states;
    private final transient MeetingHeading meeting;
    private final Runnable changed;
    private transient Row shown;

    CredentialDetail(CredentialService credentials, HistoryService history, CredentialDialogs dialogs, StateNames states, MeetingHeading meeting,
            Runnable changed) {
        this.credentials = credentials;
        this.history = history;
        this.dialogs = dialogs;
        this.states = states;
        this.meeting = meeting;
        this.changed = changed;
        addClassNames("card", "stack");
        show(null);
    }

    void refresh(List<Row> rows) {
        if (shown != null) {
            var iso2 = shown.iso2();
            show(rows.stream().filter(row -> row.iso2().equals(iso2)).findFirst().orElse(null));
        }
    }

    void show(Row row) {
        shown = row;
        removeAll();
        if (row == null) {
            add(quiet(getTranslation("credentials.detail.none")));
            return;
        }
        add(new H2(states.name(row.iso2())), new Paragraph(row.delegation().members() == 0 ? getTranslation("credentials.detail.no-delegation")
                : getTranslation("credentials.detail.delegation", row.delegation().members(),
                        row.delegation().head() == null ? getTranslation("credentials.no-head") : row.delegation().head())));
        if (!row.findings().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("findings");
            row.findings().forEach(finding -> list.add(new ListItem(Icons.ALERT.create(), new Paragraph(words(finding)))));
            add(list);
        }
        if (row.papers().isEmpty()) {
            add(quiet(getTranslation("credentials.detail.no-paper")));
        }
        row.papers().forEach(paper -> add(paper(paper)));
        var another = new Button(getTranslation(row.papers().isEmpty() ? "credentials.enter" : "credentials.enter-another"), Icons.ADD.create(),
                click -> dialogs.receive(row.iso2()));
        another.setId("credential-another");
        add(new Div(another));
    }

    private String words(Finding finding) {
        return finding.notice() == Notice.SIGNATORY && finding.argument().isEmpty() ? getTranslation("credentials.notice.SIGNATORY.unnamed")
                : getTranslation("credentials.notice." + finding.notice(), finding.argument());
    }

    private Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private Div paper(Credential paper) {
        var fields = paper.fields();
        var locale = getLocale();
        var title = new H3(getTranslation("credentials.paper", getTranslation("credentials.form." + fields.form()), Dates.day(fields.receivedOn(), locale)));
        var facts = new DescriptionList();
        facts.addClassName("terms");
        fact(facts, "signatory", getTranslation("credentials.signatory." + fields.signatory())
                + (fields.signatoryName() == null ? "" : " · " + fields.signatoryName()));
        fact(facts, "signedOn", fields.signedOn() == null ? null : Dates.day(fields.signedOn(), locale));
        fact(facts, "head", fields.head());
        fact(facts, "alternates", fields.alternates());
        fact(facts, "advisers", fields.advisers());
        fact(facts, "instruments", fields.instruments().isEmpty() ? null : String.join(", ", fields.instruments()));
        fact(facts, "note", fields.note());
        fact(facts, "reason", paper.reason());
        fact(facts, "decidedAt", paper.decidedAt() == null ? null : Dates.instant(paper.decidedAt(), meeting.zone(), locale));
        var section = new Div(title, badge(paper.state()), facts, files(paper), decisions(paper));
        section.addClassNames("stack", "paper");
        return section;
    }

    private Badge badge(CredentialState state) {
        var word = getTranslation("credentials.state." + state);
        return switch (state) {
            case RECEIVED -> new Badge(Icons.MAIL, word, Tone.NEUTRAL);
            case EXAMINED -> new Badge(Icons.SEARCH, word, Tone.PRIMARY);
            case ACCEPTED -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
            case QUESTIONED -> new Badge(Icons.REFUSE, word, Tone.DANGER);
            case SUPERSEDED -> new Badge(Icons.SWAP, word, Tone.NEUTRAL);
        };
    }

    private void fact(DescriptionList facts, String field, String value) {
        if (value != null) {
            var description = new DescriptionList.Description(value);
            description.addClassName("said");
            facts.add(new DescriptionList.Term(getTranslation("field.CREDENTIAL." + field)), description);
        }
    }

    private Component files(Credential paper) {
        var files = new Div();
        files.addClassName("actions");
        if (paper.fileId() != null) {
            var link = new Anchor(DownloadHandler.fromInputStream(event -> {
                var scan = credentials.scan(meeting.id(), paper.id());
                return new DownloadResponse(scan.content(), scan.file().name(), scan.file().mediaType(), scan.file().size());
            }), getTranslation("credentials.scan.open"));
            link.setTarget(AnchorTarget.BLANK);
            files.add(link);
        }
        var upload = new Upload(new BoundedUpload(MeetingFiles.LARGEST, (name, bytes) -> attempt(() -> attach(paper, name, bytes))));
        upload.setUploadButton(new Button(getTranslation(paper.fileId() == null ? "credentials.scan.attach" : "credentials.scan.replace"), Icons.TEXT.create()));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MeetingFiles.LARGEST);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.addFileRejectedListener(rejected -> Notices.problem(getTranslation("credentials.scan.rejected", MeetingFiles.LARGEST / 1_000_000)));
        files.add(upload);
        return files;
    }

    private void attach(Credential paper, String name, byte[] bytes) {
        try {
            credentials.attach(meeting.id(), paper.id(), paper.version(), name, new ByteArrayInputStream(bytes));
            Notices.done(getTranslation("saved"));
        } catch (FileRefused refused) {
            Notices.problem(refused.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(key, arguments)));
        }
    }

    private Component decisions(Credential paper) {
        var buttons = new Div();
        buttons.addClassName("actions");
        if (paper.state() != CredentialState.ACCEPTED && paper.state() != CredentialState.SUPERSEDED) {
            var accept = decision(paper, CredentialState.ACCEPTED, Icons.CHECK, "credentials.accept");
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(accept);
        }
        if (paper.state() == CredentialState.RECEIVED) {
            buttons.add(decision(paper, CredentialState.EXAMINED, Icons.SEARCH, "credentials.examined"));
        }
        if (paper.state() != CredentialState.QUESTIONED && paper.state() != CredentialState.SUPERSEDED) {
            buttons.add(new Button(getTranslation("credentials.question"), Icons.REFUSE.create(),
                    click -> dialogs.reason(paper, CredentialState.QUESTIONED, "credentials.question")));
        }
        if (paper.state() == CredentialState.SUPERSEDED) {
            buttons.add(decision(paper, CredentialState.RECEIVED, Icons.CHEVRON_LEFT, "credentials.counts-again"));
        } else {
            buttons.add(new Button(getTranslation("credentials.supersede"), Icons.SWAP.create(),
                    click -> dialogs.reason(paper, CredentialState.SUPERSEDED, "credentials.supersede")));
        }
        buttons.add(new Button(getTranslation("edit"), Icons.EDIT.create(), click -> dialogs.correct(paper)));
        buttons.add(new Button(getTranslation("history"), Icons.HISTORY.create(), click -> new HistoryDialog(states.name(paper.fields().iso2()),
                history.ofObject(meeting.id(), CredentialService.CREDENTIAL, paper.id()), meeting.zone(), Map.of(
                "iso2", states::name, "form", form -> getTranslation("credentials.form." + form),
                "signatory", signatory -> getTranslation("credentials.signatory." + signatory),
                "state", state -> getTranslation("credentials.state." + state))).open()));
        return buttons;
    }

    private Button decision(Credential paper, CredentialState state, Icons icon, String key) {
        var button = new Button(getTranslation(key), icon.create(), click -> attempt(() -> {
            credentials.decide(meeting.id(), paper.id(), paper.version(), state, null);
            Notices.done(getTranslation("saved"));
        }));
        button.setId("credential-" + state.name().toLowerCase(Locale.ROOT) + "-" + paper.id());
        return button;
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
        }
        changed.run();
    }
}
