package org.plenary.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;

/**
 * Takes a list of a meeting in from somebody's spreadsheet.
 *
 * @param <R> what a row becomes
 */
public abstract class ImportPage<R> extends MeetingPage {

    /**
     * Which list.
     *
     * @param titleKey of the page
     * @param entity   whose {@code field.ENTITY.name} texts name the columns
     * @param path     of the list in the meeting
     */
    public record Subject(String titleKey, String entity, String path, Action right) {
    }

    private final transient ImportTarget<R> target;
    private final transient Subject subject;
    private final transient Rights rights;
    private final transient Messages messages;

    protected ImportPage(ImportTarget<R> target, Subject subject, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, subject.titleKey());
        this.target = target;
        this.subject = subject;
        this.rights = rights;
        this.messages = messages;
    }

    protected abstract TableDefinition<R> definition();

    /** @return the links between the pages of the tab */
    protected abstract Sections sections(Rights viewer);

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(subject.right(), meetingId());
        removeAll();
        add(sections(rights), new H2(getTranslation(subject.titleKey())),
                new ImportWizard<>(meetingId(), definition(), target, subject.entity(), messages, "m/" + meeting().code() + "/" + subject.path()));
    }

    @Override
    protected void changed(List<Change> changes) {
        // What somebody is about to import stays as it is; it is compared with the present again when it is written.
    }
}
