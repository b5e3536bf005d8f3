package org.plenary.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, responses that are not consolidated, and letters that did not arrive, for whoever issues notifications. */
@Component
class NotificationNeeds implements Needs {

    private final NotificationRepository notifications;
    private final ResponseRepository responses;
    private final MailingRepository mailings;
    private final Rights rights;
    private final Messages messages;

    NotificationNeeds(NotificationRepository notifications, ResponseRepository responses, MailingRepository mailings, Rights rights, Messages messages) {
        this.notifications = notifications;
        this.responses = responses;
        this.mailings = mailings;
        this.rights = rights;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> needs(Locale locale) {
        var needs = new ArrayList<Need>();
        if (!rights.may(Action.ISSUE_NOTIFICATIONS)) {
            return needs;
        }
        var organisation = CurrentAccount.get().organisationId();
        var toConsolidate = responses.toConsolidate(organisation);
        for (var notification : notifications.open(organisation)) {
            var subject = notification.fields().subjectFor(locale.getLanguage());
            var title = notification.cited() == null ? subject
                    : messages.get("notification.cited", locale, notification.organisation(), notification.cited()) + " · " + subject;
            var path = "notifications/" + notification.id();
            if (notification.state() == NotificationState.DRAFT) {
                needs.add(new Need(title, messages.get("notification.need.draft", locale), path));
            } else if (!notification.carriedOver()) {
                var failed = mailings.progress(notification.id()).refused();
                if (failed > 0) {
                    needs.add(new Need(title, messages.get("notification.need.failed", locale, failed), path + "?section=addressees"));
                }
            }
            if (toConsolidate.containsKey(notification.id())) {
                needs.add(new Need(title, messages.get("notification.need.responses", locale, toConsolidate.get(notification.id())), path + "?section=responses"));
            }
        }
        return needs;
    }
}
