package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.plenary.shell.LongWork;
import org.plenary.shell.LongWork.End;
import org.plenary.shell.LongWork.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long work in front of a person: what is being done, how far it is, and a button to stop it. */
public class ProgressDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressDialog.class);

    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private transient LongWork work;

    private ProgressDialog(String title) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("min(28rem, 96vw)");
        text.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", title);
        add(bar, text);
        getFooter().add(new Button(getTranslation("cancel"), click -> work.cancel()));
    }

    /**
     * Opens the dialog and starts the work.
     *
     * @param done called in the UI's lock when all of it was done
     */
    public static void run(String title, Consumer<Progress> task, Runnable done) {
        var dialog = new ProgressDialog(title);
        dialog.open();
        var ui = UI.getCurrent();
        dialog.work = LongWork.start(task,
                (step, total) -> ui.access(() -> dialog.show(step, total)),
                end -> ui.access(() -> dialog.end(end, done)));
    }

    private void show(int step, int total) {
        bar.setMax(Math.max(1, total));
        bar.setValue(step);
        text.setText(getTranslation("progress", step, total));
    }

    private void end(End end, Runnable done) {
        close();
        switch (end) {
            case End.Done() -> done.run();
            case End.Stopped() -> Notices.done(getTranslation("progress.stopped"));
            case End.Failed(var cause) -> {
                LOG.error("Long work failed", cause);
                Notices.problem(getTranslation("error.unexpected"));
            }
        }
    }
}
