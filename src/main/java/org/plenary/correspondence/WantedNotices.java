package org.plenary.correspondence;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be told what by e-mail, for features that write. */
@Component
public class WantedNotices {

    private final NoticePreferencesRepository notices;

    WantedNotices(NoticePreferencesRepository notices) {
        this.notices = notices;
    }

    /** @return which of these accounts want to be told at once that they are mentioned in this meeting */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> atOnce(long meetingId, Collection<Long> accountIds) {
        return notices.atOnce(meetingId, accountIds);
    }

    /** @return which of these accounts want to hear of this meeting by e-mail */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> notMuted(long meetingId, Collection<Long> accountIds) {
        return notices.notMuted(meetingId, accountIds);
    }
}
