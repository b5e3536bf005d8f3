package org.plenary.shell.ui.proposal;

import com.vaadin.flow.component.html.Span;
import org.plenary.shell.ui.Icons;

/**
 * How many open proposals about a thing the viewer may see, inside something that is itself chosen or pressed, where no link may be. It is
 * not there where there are none.
 */
public class ProposalTally extends Span {

    private int open;

    /** @param entity as in the audit trail @param counted called when the number was told or has changed */
    public ProposalTally(String entity, long id, Runnable counted) {
        var number = new Span();
        add(Icons.IDEA.create(), number);
        setVisible(false);
        Proposals.count(this, entity, id, (_, now) -> {
            open = now;
            number.setText(Integer.toString(open));
            setVisible(open > 0);
            counted.run();
        });
    }

    /** @return in words, or nothing where there are none */
    public String words() {
        return open == 0 ? "" : getTranslation("proposal.mark", open);
    }
}
