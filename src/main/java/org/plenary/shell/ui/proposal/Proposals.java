package org.plenary.shell.ui.proposal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.plenary.live.Change;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;

/** Proposals for change in the meeting that is open: how many there are about each thing, and forms to make and to accept them. */
public final class Proposals {

    private final ChangeProposalService proposals;
    private final MeetingHeading meeting;
    private final boolean mayPropose;
    private final Set<Runnable> marks = new LinkedHashSet<>();
    private Map<String, Map<Long, Integer>> standing;

    private Proposals(ChangeProposalService proposals, MeetingHeading meeting, boolean mayPropose) {
        this.proposals = proposals;
        this.meeting = meeting;
        this.mayPropose = mayPropose;
        standing = proposals.standing(meeting.id());
    }

    /** From now on the proposals of this meeting are those of the page. */
    public static Proposals begin(UI ui, ChangeProposalService service, Rights rights, MeetingHeading meeting) {
        var begun = new Proposals(service, meeting, rights.may(Action.DISCUSS, meeting.id()));
        ComponentUtil.setData(ui, Proposals.class, begun);
        return begun;
    }

    /** @return those of the page that is open; a page outside a meeting has none */
    public static Optional<Proposals> here() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Proposals.class));
    }

    /** @return whether the viewer may propose changes of what they see, where they may not make them */
    public static boolean mayPropose() {
        return here().filter(proposals -> proposals.mayPropose).isPresent();
    }

    /** A form for what is proposed of an object. @param now the object as it is */
    public static <D extends Record> Proposing<D> propose(String entity, long id, D now) {
        return here().orElseThrow().proposing(entity, id, now, null);
    }

    private <D extends Record> Proposing<D> proposing(String entity, long id, D filled, Long againId) {
        return Proposing.proposal(filled, (base, mine, reason) -> proposals.propose(meeting.id(), entity, id, base, mine, reason, againId));
    }

    /**
     * The form to which a link in a proposal leads: whoever may decide accepts it changed, whoever proposed it proposes it again.
     *
     * @param now the object as it is
     * @return empty where there is nothing to be done with such a proposal of this object
     */
    public static <D extends Record> Optional<Proposing<D>> of(long proposalId, String entity, long id, D now) {
        return here().flatMap(proposals -> proposals.find(proposalId, entity, id, now));
    }

    @SuppressWarnings("unchecked")
    private <D extends Record> Optional<Proposing<D>> find(long proposalId, String entity, long id, D now) {
        try {
            var review = proposals.review(meeting.id(), proposalId, UI.getCurrent().getLocale().getLanguage());
            var proposal = review.proposal();
            if (!proposal.entity().equals(entity) || proposal.entityId() != id) {
                return Optional.empty();
            }
            if (proposal.isOpen() && proposal.mayDecide()) {
                return Optional.of(Proposing.acceptance((D) review.takingUnchanged(), proposal, (base, mine, _) -> proposals.accept(meeting.id(), proposalId, proposal.version(), base, mine)));
            }
            return proposal.mayRenew() && mayPropose ? Optional.of(proposing(entity, id, (D) review.takingAll(), proposalId).because(proposal.reason())) : Optional.empty();
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    public void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(ChangeProposalService.CHANGE_PROPOSAL))) {
            standing = proposals.standing(meeting.id());
            List.copyOf(marks).forEach(Runnable::run);
        }
    }

    /** While the component is shown, it is told how many open ones there are about a thing, and again when that has changed. */
    static void count(Component shown, String entity, long id, ObjIntConsumer<Proposals> told) {
        shown.addAttachListener(attached -> here().ifPresent(proposals -> {
            Runnable count = () -> told.accept(proposals, proposals.open(entity, id));
            proposals.marks.add(count);
            shown.addDetachListener(detached -> {
                proposals.marks.remove(count);
                detached.unregisterListener();
            });
            count.run();
        }));
    }

    private int open(String entity, long id) {
        return standing.getOrDefault(entity, Map.of()).getOrDefault(id, 0);
    }

    String code() {
        return meeting.code();
    }
}
