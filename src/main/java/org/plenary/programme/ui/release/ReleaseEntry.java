package org.plenary.programme.ui.release;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.Release;
import org.plenary.programme.release.ReleaseFileService;
import org.plenary.programme.release.ReleaseFileService.Paper;
import org.plenary.programme.release.ReleaseService;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;

/** One release: when and by whom, what it changed, who was told, its files. */
class ReleaseEntry extends Section {

    ReleaseEntry(Release release, MeetingHeading meeting, ReleaseService releases, ReleaseFileService files, ChangeWords words) {
        addClassNames("card", "stack", "release");
        var about = new Paragraph(getTranslation("releases.by", Dates.instant(release.at(), meeting.zone(), getLocale()), release.by()));
        about.addClassName("quiet");
        add(new H3(getTranslation("releases.number", release.number())), about);
        release.note().in(getLocale().getLanguage()).ifPresent(note -> {
            var said = new Paragraph(note);
            said.addClassName("release-note");
            add(said);
        });
        if (release.told() != null) {
            add(new Paragraph(getTranslation("releases.told", Dates.instant(release.told().at(), meeting.zone(), getLocale()), release.told().by(),
                    release.told().letters())));
        }
        if (!release.findings().isEmpty()) {
            var stood = new UnorderedList();
            release.findings().forEach(finding -> stood.add(new ListItem(getTranslation("releases.stood", finding.text(), finding.reason()))));
            add(new Details(getTranslation("releases.findings", release.findings().size()), stood));
        }
        var changes = PublishCard.changes(releases.changes(meeting.id(), release.number()), release.number(), words);
        add(changes, files(release, meeting, files));
    }

    private Div files(Release release, MeetingHeading meeting, ReleaseFileService files) {
        Select<String> language = Fields.languages(getLocale());
        language.setLabel(getTranslation("releases.files.language"));
        var row = new Div(language);
        row.addClassNames("actions", "release-files");
        for (var paper : Paper.values()) {
            var link = new Anchor(DownloadHandler.fromInputStream(request -> {
                var file = files.file(meeting.id(), release.number(), paper, Locale.of(language.getValue()));
                return new DownloadResponse(new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
            }), getTranslation("releases.files." + paper));
            link.addComponentAsFirst(Icons.DOWNLOAD.create());
            link.addClassName("download");
            row.add(link);
        }
        return row;
    }
}
