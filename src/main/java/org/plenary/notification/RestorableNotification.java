package org.plenary.notification;

import java.util.Optional;
import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** The history of a notification is for the organisation that issues it, which puts back the fields of a draft. */
@Component
class RestorableNotification implements Restorable, HistoryOutsideMeetings {

    private final NotificationRepository notifications;
    private final NotificationService service;

    RestorableNotification(NotificationRepository notifications, NotificationService service) {
        this.notifications = notifications;
        this.service = service;
    }

    @Override
    public String entity() {
        return NotificationService.NOTIFICATION;
    }

    @Override
    public boolean maySee(long id) {
        return own(id).isPresent();
    }

    @Override
    public Action right() {
        return Action.ISSUE_NOTIFICATIONS;
    }

    @Override
    public Class<NotificationDraft> fields() {
        return NotificationDraft.class;
    }

    @Override
    public Optional<NotificationDraft> now(Long meetingId, long id) {
        return own(id).map(Notification::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        service.edit(id, (NotificationDraft) base, (NotificationDraft) mine);
    }

    private Optional<Notification> own(long id) {
        var account = CurrentAccount.get();
        return notifications.find(Viewer.of(account), id).filter(one -> one.organisationId() == account.organisationId());
    }
}
