package org.plenary.notification;

import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Input;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the services of the register share: to find a notification for whoever asks, and to tell of what was done to it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Register {

    private final NotificationRepository notifications;
    private final AuditTrail audit;
    private final Changes changes;

    Register(NotificationRepository notifications, AuditTrail audit, Changes changes) {
        this.notifications = notifications;
        this.audit = audit;
        this.changes = changes;
    }

    /** @throws NotFound when there is none, or none that the signed-in account may see */
    Notification seen(long id) {
        return notifications.find(Viewer.of(CurrentAccount.get()), id).orElseThrow(() -> new NotFound("notification", id));
    }

    /** @throws NotFound when the organisation of the signed-in account issues no such notification */
    Notification own(long id) {
        var seen = seen(id);
        if (seen.organisationId() != CurrentAccount.get().organisationId()) {
            throw new NotFound("notification", id);
        }
        return seen;
    }

    /** The same, and until this transaction ends nobody else changes it. */
    Notification locked(long id) {
        return notifications.findForUpdate(account().organisationId(), id).orElseThrow(() -> new NotFound("notification", id));
    }

    /** The same, unless somebody else was quicker. */
    Notification locked(long id, int version) {
        var notification = locked(id);
        if (notification.version() != version) {
            throw Input.changedMeanwhile();
        }
        return notification;
    }

    /** The same, while it is a draft. */
    Notification lockedDraft(long id) {
        var notification = locked(id);
        if (notification.state() != NotificationState.DRAFT) {
            throw Input.refused("state", "notification.error.issued");
        }
        return notification;
    }

    void recorded(Notification notification, String action, Object before, Object after) {
        audit.record(null, NotificationService.NOTIFICATION, notification.id(), action, before, after);
        changed(notification.id(), notification.version());
    }

    void changed(long id, int version) {
        changes.changed(NotificationService.NO_MEETING, NotificationService.NOTIFICATION, id, version);
    }

    static AccountPrincipal account() {
        return CurrentAccount.get();
    }
}
