package org.plenary.together;

import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** What waits for the approval of the own organisation. */
@Component
class ApprovalNeeds implements Needs {

    private final JointApprovalService approvals;
    private final Messages messages;

    ApprovalNeeds(JointApprovalService approvals, Messages messages) {
        this.approvals = approvals;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        return approvals.waiting(locale.getLanguage()).stream().map(wanted -> new Need(wanted.meeting(),
                messages.get("together.need.approval", locale, messages.get("together.thing." + wanted.thing(), locale), wanted.putBy()), wanted.path() + "/together/approvals")).toList();
    }
}
