package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Looking;

/** Says on every page as whom the viewer looks at the meeting, and ends it. */
class LookBanner extends Div {

    private final transient Looking looking;
    private final Span said = new Span();

    LookBanner(Looking looking) {
        this.looking = looking;
        addClassName("look-banner");
        getElement().setAttribute("role", "status");
        var leave = new Button(getTranslation("rights.leave"), Icons.CLOSED.create(), click -> leave());
        leave.setId("leave-look");
        add(Icons.SEARCH.create(), said, leave);
        show();
    }

    /** Begun or ended in another tab, it holds in this one too. */
    final void show() {
        var look = CurrentAccount.get().look();
        setVisible(look != null);
        if (look != null) {
            said.setText(getTranslation("rights.looking", look.holder()));
        }
    }

    private void leave() {
        var look = CurrentAccount.get().look();
        looking.end();
        getUI().orElseThrow().getPage().setLocation(look == null ? "" : "m/" + look.code() + "/access/" + look.roleId());
    }
}
