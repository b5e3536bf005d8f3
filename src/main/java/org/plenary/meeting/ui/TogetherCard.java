package org.plenary.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.plenary.shell.ui.Icons;

/** Leads from a meeting's first page to where its organisers discuss, propose, approve and share the work. */
class TogetherCard extends Div {

    TogetherCard() {
        addClassNames("card", "stack", "together-card");
    }

    /** @param code the meeting's, as in addresses */
    void show(String code) {
        var ways = new UnorderedList(way(code, "/discussions", Icons.COMMENT, "together.discussions", "meeting.together.discussions"),
                way(code, "/proposals", Icons.IDEA, "proposal.title", "meeting.together.proposals"),
                way(code, "/approvals", Icons.CHECK, "together.approvals", "meeting.together.approvals"),
                way(code, "", Icons.TOGETHER, "together.responsibilities", "meeting.together.responsibilities"));
        removeAll();
        add(new H2(getTranslation("meeting.together")), ways);
    }

    private ListItem way(String code, String page, Icons icon, String name, String purpose) {
        var words = new Span(getTranslation(purpose));
        words.addClassName("quiet");
        return new ListItem(icon.create(), new Anchor("m/" + code + "/together" + page, getTranslation(name)), words);
    }
}
