package org.plenary.shell.ui.proposal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import org.plenary.shell.ui.Icons;

/**
 * How many open proposals about a thing the viewer may see, inside something that is itself chosen or pressed, where no link may be. It is
 * not there where there are none.
 */
public class ProposalTally extends Span implements Proposals.Counting {

    private final String entity;
    private final long id;
    private final transient Runnable counted;
    private final Span number = new Span();
    private transient Proposals proposals;
    private int open;

    /** @param entity as in the audit trail @param counted called when the number was told or has changed */
    public ProposalTally(String entity, long id, Runnable counted) {
        this.entity = entity;
        this.id = id;
        this.counted = counted;
        add(Icons.IDEA.create(), number);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Proposals.here().ifPresent(here -> {
            proposals = here;
            proposals.add(this);
            count();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (proposals != null) {
            proposals.remove(this);
        }
    }

    @Override
    public void count() {
        open = proposals.open(entity, id);
        number.setText(Integer.toString(open));
        setVisible(open > 0);
        counted.run();
    }

    /** @return in words, or nothing where there are none */
    public String words() {
        return open == 0 ? "" : getTranslation("proposal.mark", open);
    }
}
