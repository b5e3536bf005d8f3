package org.plenary.shell.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.Discussion.Remark;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** A thread of remarks. A reply that is being typed stays while others say more. */
public class ThreadCard extends Div {

    private final transient TalkDesk desk;
    private final Div remarks = new Div();
    private final Div buttons = new Div();
    private transient Discussion discussion;
    private RemarkForm reply;

    public ThreadCard(TalkDesk desk) {
        this.desk = desk;
        addClassName("discussion");
        remarks.addClassName("remarks");
        buttons.addClassName("proposal-buttons");
        add(remarks, buttons);
    }

    public void show(Discussion now) {
        if (now.equals(discussion)) {
            return;
        }
        discussion = now;
        remarks.removeAll();
        if (now.among() != null) {
            remarks.add(new Badge(Icons.CLOSED, getTranslation("margin.within", now.among()), Badge.Tone.NEUTRAL));
        }
        now.remarks().forEach(remark -> remarks.add(said(remark)));
        if (!now.isOpen()) {
            remarks.add(new Badge(Icons.CHECK, getTranslation("margin.settled-by", now.settledBy()), Badge.Tone.SUCCESS));
        }
        buttons.removeAll();
        if (desk.mayDiscuss()) {
            buttons.add(button("margin.reply", this::reply), button(now.isOpen() ? "margin.settle" : "margin.reopen", this::settle));
        }
    }

    private Div said(Remark remark) {
        var by = new Span(remark.by());
        by.addClassName("remark-by");
        var when = new Span(Dates.instant(remark.at(), desk.zone(), getLocale()));
        when.addClassName("quiet");
        var head = new Div(by, when);
        if (remark.unread()) {
            head.add(new Badge(Icons.COMMENT, getTranslation("talk.unread"), Badge.Tone.MARK));
        }
        var words = new Div();
        words.addClassName("remark-words");
        remark.said().forEach(stretch -> {
            var span = new Span(stretch.text());
            if (stretch.mention()) {
                span.addClassName("mention");
            }
            words.add(span);
        });
        return new Div(head, words);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void reply() {
        if (reply == null) {
            reply = new RemarkForm(getTranslation("margin.reply"), null,
                    within -> desk.discussions().mentionable(desk.meetingId(), discussion.entity(), discussion.among() != null), (words, within) -> {
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
