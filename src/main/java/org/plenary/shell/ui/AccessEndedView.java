package org.plenary.shell.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;

/** Where somebody comes whose access to a meeting was taken away while they had it open: says what happened and who can grant it again. */
@Route("access-ended")
@PermitAll
public class AccessEndedView extends ProblemView {

    public AccessEndedView() {
        show("live.ended", HttpServletResponse.SC_OK);
    }

    void tell(MeetingHeading meeting) {
        var others = meeting.organisers().stream().map(Mark::acronym).filter(one -> !one.equals(CurrentAccount.get().organisation())).collect(Collectors.joining(", "));
        if (others.isEmpty()) {
            show("live.ended", HttpServletResponse.SC_OK);
        } else {
            show("live.ended-of", HttpServletResponse.SC_OK, meeting.title(getLocale().getLanguage()), others);
        }
    }
}
