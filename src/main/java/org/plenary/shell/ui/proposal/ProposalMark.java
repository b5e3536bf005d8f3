package org.plenary.shell.ui.proposal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.plenary.shell.ui.Icons;

/** Says that changes of a thing are proposed, and leads to them. It is not there where none is open that the viewer may see. */
public class ProposalMark extends Anchor implements Proposals.Counting {

    private final String entity;
    private final long id;
    private final Span words = new Span();
    private transient Proposals proposals;

    /** @param entity as in the audit trail */
    public ProposalMark(String entity, long id) {
        this.entity = entity;
        this.id = id;
        addClassName("proposal-mark");
        add(Icons.IDEA.create(), words);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Proposals.here().ifPresent(here -> {
            proposals = here;
            proposals.add(this);
            setHref("m/" + proposals.code() + "/together/proposals?kind=" + entity.toLowerCase(Locale.ROOT) + "&thing=" + id);
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
        var open = proposals.open(entity, id);
        words.setText(getTranslation("proposal.mark", open));
        setVisible(open > 0);
    }
}
