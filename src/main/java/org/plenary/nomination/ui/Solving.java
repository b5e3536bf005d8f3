package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ProgressDialog;

/** Has the engine compute: at once where the pool is small, with a dialogue that shows how far it is and can stop it where it is large. */
final class Solving {

    /** A pool of so many is done well within two seconds. */
    private static final int SMALL = 300;

    private final Component view;
    private int pool;

    Solving(Component view) {
        this.view = view;
    }

    /** @param nominees in the pool, as far as known */
    void expect(int nominees) {
        pool = nominees;
    }

    /** @return whether the answer comes without a dialogue */
    boolean atOnce() {
        return pool <= SMALL;
    }

    /** @param done given the answer, in the lock of the interface; not called when it was stopped or refused */
    <T> void run(Function<Progress, T> question, Consumer<T> done) {
        if (atOnce()) {
            try {
                done.accept(question.apply((step, total) -> { }));
            } catch (InvalidInput refused) {
                say(refused);
            }
            return;
        }
        var answer = new AtomicReference<T>();
        var refusal = new AtomicReference<InvalidInput>();
        ProgressDialog.run(view.getTranslation("selection.solving"), progress -> {
            try {
                answer.set(question.apply(progress));
            } catch (InvalidInput refused) {
                refusal.set(refused);
            }
        }, () -> {
            if (refusal.get() != null) {
                say(refusal.get());
            } else {
                done.accept(answer.get());
            }
        });
    }

    private void say(InvalidInput refused) {
        var first = refused.violations().getFirst();
        Notices.problem(view.getTranslation(first.key(), first.arguments().toArray()));
    }
}
