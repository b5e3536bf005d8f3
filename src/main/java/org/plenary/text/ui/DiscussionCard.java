package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.plenary.discussion.Discussion;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** A thread of remarks in the margin. A reply that is being typed stays while others say more. */
class DiscussionCard extends Div {

    private final transient Desk desk;
    private final Div remarks = new Div();
    private final Div buttons = new Div();
    private transient Discussion discussion;
    private RemarkForm reply;

    DiscussionCard(Desk desk) {
        this.desk = desk;
        addClassName("discussion");
        remarks.addClassName("remarks");
        buttons.addClassName("proposal-buttons");
        add(remarks, buttons);
    }

    void show(Discussion now) {
        if (now.equals(discussion)) {
            return;
        }
        discussion = now;
        remarks.removeAll();
        if (now.among() != null) {
            remarks.add(new Badge(Icons.CLOSED, getTranslation("margin.within", now.among()), Badge.Tone.NEUTRAL));
        }
        now.remarks().forEach(remark -> {
            var by = new Span(remark.by());
            by.addClassName("remark-by");
            var when = new Span(Dates.instant(remark.at(), desk.zone(), getLocale()));
            when.addClassName("quiet");
            var words = new Div(remark.words());
            words.addClassName("remark-words");
            remarks.add(new Div(new Div(by, when), words));
        });
        if (!now.isOpen()) {
            remarks.add(new Badge(Icons.CHECK, getTranslation("margin.settled-by", now.settledBy()), Badge.Tone.SUCCESS));
        }
        buttons.removeAll();
        if (desk.mayDiscuss()) {
            buttons.add(button("margin.reply", this::reply), button(now.isOpen() ? "margin.settle" : "margin.reopen", this::settle));
        }
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void reply() {
        if (reply == null) {
            reply = new RemarkForm(getTranslation("margin.reply"), null, (words, within) -> {
                desk.discussions().say(desk.meetingId(), discussion.id(), words);
                noReply();
                desk.refresh().run();
            }, this::noReply);
            add(reply);
        }
        reply.focus();
    }

    private void noReply() {
        remove(reply);
        reply = null;
    }

    private void settle() {
        try {
            desk.discussions().settle(desk.meetingId(), discussion.id(), discussion.version(), discussion.isOpen());
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key()));
        }
        desk.refresh().run();
    }
}
