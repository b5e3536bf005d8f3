package org.plenary.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plenary.programme.Arrangement.Effect;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.shell.ui.Icons;

/** Which findings a move mends, and which it brings. */
class EffectLines extends Div {

    private static final int MOST = 4;

    EffectLines(Effect effect) {
        addClassName("effect");
        if (!effect.mended().isEmpty()) {
            add(part("mends", Icons.CHECK, effect.mended()));
        }
        if (!effect.brought().isEmpty()) {
            add(part("brings", Icons.ALERT, effect.brought()));
        }
    }

    private Div part(String name, Icons icon, List<ProgrammeFinding> findings) {
        var list = new UnorderedList();
        findings.stream().limit(MOST).forEach(finding -> list.add(new ListItem(finding.text())));
        if (findings.size() > MOST) {
            list.add(new ListItem(getTranslation("arranging.more", findings.size() - MOST)));
        }
        var part = new Div(new Span(icon.create(), new Span(getTranslation(name.equals("mends") ? "arranging.mends" : "arranging.brings", findings.size()))), list);
        part.addClassName(name);
        return part;
    }
}
