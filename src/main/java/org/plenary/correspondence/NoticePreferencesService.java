package org.plenary.correspondence;

import org.plenary.correspondence.NoticePreferences.Digest;
import org.plenary.correspondence.NoticePreferences.Mentions;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one wants to be told by e-mail. */
@Service
public class NoticePreferencesService {

    private final NoticePreferencesRepository notices;

    NoticePreferencesService(NoticePreferencesRepository notices) {
        this.notices = notices;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public NoticePreferences preferences() {
        return notices.preferences(CurrentAccount.get().id());
    }

    @SignedIn
    @Transactional
    public void prefer(Digest digest, Mentions mentions) {
        notices.prefer(CurrentAccount.get().id(), digest, mentions);
    }

    /** @param muted whether nothing of the meeting is to come by e-mail; the home page shows it all the same */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void mute(long meetingId, boolean muted) {
        notices.mute(CurrentAccount.get().id(), meetingId, muted);
    }
}
