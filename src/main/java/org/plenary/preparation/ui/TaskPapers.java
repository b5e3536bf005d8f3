package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import org.plenary.exchange.FileRefused;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskFile;
import org.plenary.preparation.task.TaskFiles;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.FileButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The files of a task, and a button that adds one. */
class TaskPapers extends Div {

    private static final int MEGABYTE = 1_000_000;

    private final transient TaskFiles files;
    private final transient MeetingFiles store;
    private final transient ZoneId zone;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final FileButton upload;
    private transient Task task;

    TaskPapers(TaskFiles files, MeetingFiles store, ZoneId zone, Runnable changed) {
        this.files = files;
        this.store = store;
        this.zone = zone;
        this.changed = changed;
        addClassNames("stack", "task-papers");
        list.addClassName("papers");
        upload = new FileButton(getTranslation("task.file-add"), MeetingFiles.LARGEST, getTranslation("task.file-rejected", MeetingFiles.LARGEST / MEGABYTE),
                this::add, ".pdf", ".docx", ".jpg", ".jpeg", ".png").droppable(getTranslation("task.file-drop"));
        add(new H4(getTranslation("task.files")), list, upload);
    }

    /** @param mayAdd whether the viewer reports on the task @param mayEdit whether the viewer plans */
    void show(Task now, boolean mayAdd, boolean mayEdit) {
        task = now;
        list.removeAll();
        var mine = CurrentAccount.get();
        files.of(now.meetingId(), now.id()).forEach(file -> list.add(row(now, file, mayEdit || file.isBy(mine))));
        boolean any = list.getChildren().findAny().isPresent();
        list.setVisible(any);
        upload.setVisible(mayAdd);
        setVisible(any || mayAdd);
    }

    private ListItem row(Task of, TaskFile file, boolean mayRemove) {
        var kept = file.file();
        var service = files;
        var content = store;
        var link = new Anchor(DownloadHandler.fromInputStream(event -> {
            var allowed = service.file(of.meetingId(), of.id(), kept.id());
            return new DownloadResponse(content.open(allowed), allowed.name(), allowed.mediaType(), allowed.size());
        }), kept.name());
        link.addComponentAsFirst(Icons.DOWNLOAD.create());
        link.addClassName("download");
        var about = new Span(getTranslation("task.file", Math.ceil(kept.size() / 1000.0), Dates.instant(file.at(), zone, getLocale()), file.by()));
        about.addClassName("quiet");
        var words = new Div(link, about);
        var row = new ListItem(words);
        if (mayRemove) {
            var remove = new Button(Icons.DELETE.create(), click -> sure(of, kept));
            remove.setAriaLabel(getTranslation("task.file-remove", kept.name()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(remove);
        }
        return row;
    }

    private Optional<String> add(String name, InputStream content) {
        try {
            files.add(task.meetingId(), task.id(), name, content);
            Notices.done(getTranslation("task.file-added", TaskWords.title(task)));
            changed.run();
            return Optional.empty();
        } catch (FileRefused e) {
            return Optional.of(e.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(locale, key, arguments)));
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            return Optional.of(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
    }

    private void sure(Task of, KeptFile file) {
        var dialog = new ConfirmDialog(getTranslation("task.file-remove", file.name()), getTranslation("task.file-remove-sure"), getTranslation("task.file-remove-do"),
                confirm -> {
                    files.remove(of.meetingId(), of.id(), file.id());
                    Notices.done(getTranslation("task.file-removed", file.name()));
                    changed.run();
                }, getTranslation("cancel"), cancel -> { });
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
