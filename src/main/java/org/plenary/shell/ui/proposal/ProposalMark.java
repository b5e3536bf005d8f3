package org.plenary.shell.ui.proposal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.plenary.shell.ui.Icons;

/** Says that changes of a thing are proposed, and leads to them. It is not there where none is open that the viewer may see. */
public class ProposalMark extends Anchor {

    /** @param entity as in the audit trail */
    public ProposalMark(String entity, long id) {
        addClassName("proposal-mark");
        var words = new Span();
        add(Icons.IDEA.create(), words);
        setVisible(false);
        Proposals.count(this, entity, id, (proposals, open) -> {
            setHref("m/" + proposals.code() + "/together/proposals?kind=" + entity.toLowerCase(Locale.ROOT) + "&thing=" + id);
            words.setText(getTranslation("proposal.mark", open));
            setVisible(open > 0);
        });
    }
}
