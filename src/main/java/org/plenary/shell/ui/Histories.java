package org.plenary.shell.ui;

import com.vaadin.flow.server.VaadinService;
import org.plenary.audit.HistoryService;
import org.plenary.restore.RestoreService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** What every history needs beside its entries, so that a page only says whose history it shows. */
@Component
class Histories {

    private final HistoryWords words;
    private final HistoryService entries;
    private final RestoreService restore;
    private final Rights rights;

    Histories(HistoryWords words, HistoryService entries, RestoreService restore, Rights rights) {
        this.words = words;
        this.entries = entries;
        this.restore = restore;
        this.rights = rights;
    }

    static Histories get() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(Histories.class);
    }

    HistoryWords words() {
        return words;
    }

    HistoryService entries() {
        return entries;
    }

    boolean mayView(long meetingId) {
        return rights.may(Action.VIEW_HISTORY, meetingId);
    }

    RestoreService restore() {
        return restore;
    }
}
