package org.plenary.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.exchange.PaperFormat;
import org.plenary.outcome.PartnerGroup;
import org.plenary.outcome.ReportQuery;
import org.plenary.outcome.SynergiesReport;
import org.plenary.outcome.SynergiesService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;
import org.plenary.startup.PlenarySettings;

/** The report on synergies and partnerships of one's own organisation: a draft made of the data, edited here, and downloaded. */
@Route(value = SynergiesSections.REPORT, layout = MainLayout.class)
@PermitAll
public class SynergiesView extends Div implements BeforeEnterObserver, HasDynamicTitle, ParagraphRow.Deeds {

    private final transient SynergiesService synergies;
    private final transient Rights rights;
    private final boolean demonstration;
    private final Period period = new Period(this::changed);
    private final MultiSelectComboBox<PartnerGroup> groups = new MultiSelectComboBox<>();
    private final Div paper = new Div();
    private final Button download = new Button();
    private final Anchor file = new Anchor();

    public SynergiesView(SynergiesService synergies, Rights rights, PlenarySettings settings) {
        this.synergies = synergies;
        this.rights = rights;
        this.demonstration = settings.demonstration();
        addClassNames("page", "synergies");
        paper.addClassNames("card", "report");
        groups.setLabel(getTranslation("synergies.headings"));
        groups.setPlaceholder(getTranslation("synergies.headings-all"));
        groups.setItemLabelGenerator(group -> group.name().in(getLocale().getLanguage()));
        groups.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        download.setText(getTranslation("synergies.download"));
        download.setIcon(Icons.DOWNLOAD.create());
        download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        download.addClickListener(click -> download());
        file.getElement().setAttribute("hidden", true);
        var head = new Div(new H1(getTranslation("nav.synergies")), new Div(download, file));
        head.addClassName("page-head");
        var explanation = new Paragraph(getTranslation("synergies.explanation", CurrentAccount.get().organisation()));
        explanation.addClassName("quiet");
        var choices = new Div(period, groups);
        choices.addClassNames("card", "stack");
        add(new SynergiesSections(SynergiesSections.REPORT), head, explanation, choices, paper);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.CONVENE_MEETING)) {
            throw new NotFound("page", SynergiesSections.REPORT);
        }
        var state = ViewState.of(event.getLocation());
        var all = synergies.groups().stream().filter(group -> group.parent() == null).toList();
        groups.setItems(all);
        var wanted = Arrays.asList(state.get("headings").orElse("").split(","));
        groups.setValue(all.stream().filter(group -> wanted.contains(group.code())).collect(Collectors.toSet()));
        period.restore(state, demonstration);
        render();
    }

    private ReportQuery query() {
        return period.query(groups.getValue().stream().map(PartnerGroup::code).collect(Collectors.toSet()));
    }

    private void changed() {
        render();
        getUI().ifPresent(ui -> period.remember(ViewState.empty())
                .set("headings", groups.getValue().stream().map(PartnerGroup::code).collect(Collectors.joining(","))).replaceIn(ui));
    }

    private void render() {
        try {
            var report = synergies.report(query());
            period.show(List.of());
            paper.removeAll();
            paper.setVisible(true);
            download.setEnabled(true);
            write(report);
        } catch (InvalidInput e) {
            period.show(e.violations());
            paper.setVisible(false);
            download.setEnabled(false);
        }
    }

    private void write(SynergiesReport report) {
        var language = query().language().getLanguage();
        var title = new H2(report.title());
        var by = new Paragraph(report.preparedBy());
        by.addClassName("quiet");
        List.of(title, by).forEach(part -> part.getElement().setAttribute("lang", language));
        paper.add(title, by, new H3(getTranslation(query().language(), "synergies.summary-heading")));
        rows(report.summary(), language);
        report.parts().forEach(part -> {
            var heading = heading(part);
            heading.getElement().setAttribute("lang", language);
            paper.add(heading);
            rows(part.paragraphs(), language);
        });
        if (report.parts().isEmpty()) {
            paper.add(new Paragraph(getTranslation("synergies.nothing")));
        }
        paper.add(new H3(getTranslation(query().language(), "synergies.action-requested")));
        rows(report.actions(), language);
    }

    private void rows(List<SynergiesReport.Paragraph> paragraphs, String language) {
        paragraphs.forEach(paragraph -> paper.add(new ParagraphRow(paragraph, language, this)));
    }

    private static Component heading(SynergiesReport.Part part) {
        return switch (part.level()) {
            case 1 -> new H3(part.heading());
            case 2 -> new H4(part.heading());
            default -> new H5(part.heading());
        };
    }

    @Override
    public void edit(SynergiesReport.Paragraph paragraph) {
        new ParagraphDialog(paragraph, (base, mine) -> {
            synergies.edit(query(), paragraph.key(), base, mine);
            render();
            Notices.done(getTranslation("saved"));
        }).open();
    }

    @Override
    public void leaveOut(SynergiesReport.Paragraph paragraph, boolean out) {
        try {
            synergies.leaveOut(query(), paragraph.key(), paragraph.version(), out);
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key()));
        }
        render();
    }

    private void download() {
        var asked = query();
        var name = "synergies-" + asked.from() + "-" + asked.to() + "-" + asked.language().getLanguage() + "." + PaperFormat.DOCX.extension();
        file.setHref(DownloadHandler.fromInputStream(event -> {
            var bytes = synergies.file(asked, PaperFormat.DOCX);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, PaperFormat.DOCX.mediaType(), bytes.length);
        }));
        file.getElement().callJsFunction("click");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.synergies") + " · Plenary";
    }
}
