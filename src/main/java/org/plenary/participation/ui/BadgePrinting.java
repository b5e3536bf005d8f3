package org.plenary.participation.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.participation.BadgeService;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ProgressDialog;

/** Issues badges and hands out the sheets, in front of a person. */
final class BadgePrinting {

    private final BadgeService badges;
    private final MeetingHeading meeting;

    BadgePrinting(BadgeService badges, MeetingHeading meeting) {
        this.badges = badges;
        this.meeting = meeting;
    }

    /**
     * @param place       where the download is put, out of sight; it ends with the page
     * @param ids         of participants; null for all
     * @param onlyWithout leaves out those who have a badge
     */
    void print(HasComponents place, List<Long> ids, boolean onlyWithout, Locale language) {
        var ui = UI.getCurrent();
        var file = temporary();
        var number = new AtomicInteger();
        ProgressDialog.run(ui.getTranslation("lists.badge.printing"), progress -> number.set(write(file, ids, onlyWithout, language, progress)), () -> {
            if (number.get() == 0) {
                Notices.problem(ui.getTranslation("lists.badge.nobody"));
                return;
            }
            var link = new Anchor();
            link.getElement().setAttribute("hidden", true);
            link.addDetachListener(detached -> file.toFile().delete());
            link.setHref(DownloadHandler.forFile(file.toFile(), meeting.code() + "-" + ui.getTranslation("lists.badge.file-name") + ".pdf"));
            place.add(link);
            link.getElement().callJsFunction("click");
            Notices.done(ui.getTranslation("lists.badge.printed", number.get()));
        });
    }

    private int write(Path file, List<Long> ids, boolean onlyWithout, Locale language, Progress progress) {
        var issued = badges.issue(meeting.id(), ids, onlyWithout, language);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            badges.print(meeting.id(), issued, badges.design(meeting.id()).paper(), language, progress::at, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return issued.size();
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("badges", ".pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
