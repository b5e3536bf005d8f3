package org.plenary.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Proposals that wait for a decision of the signed-in account, and what became of its own and of its colleagues’ as long as it has not seen that. */
@Component
class ProposalNeeds implements Needs {

    private final ChangeProposalService proposals;
    private final Messages messages;

    ProposalNeeds(ChangeProposalService proposals, Messages messages) {
        this.proposals = proposals;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        var language = locale.getLanguage();
        return Stream.concat(
                proposals.waiting(language).stream().map(waiting -> new Need(waiting.meeting(), messages.get("proposal.need.waiting", locale, waiting.count()), waiting.path() + "/together/proposals")),
                proposals.answered(language).stream().map(one -> new Need(one.meeting(), words(one, locale),
                        one.path() + "/together/proposals?proposal=" + one.id()))).toList();
    }

    private String words(AnsweredProposal one, Locale locale) {
        return one.proposer() == null ? messages.get("proposal.need." + one.state(), locale, title(one, locale))
                : messages.get("proposal.need.colleague." + one.state(), locale, title(one, locale), one.proposer());
    }

    private String title(AnsweredProposal one, Locale locale) {
        var title = one.about() == null ? null : one.about().title();
        return Objects.requireNonNullElseGet(title, () -> messages.get("entity." + one.entity(), locale));
    }
}
