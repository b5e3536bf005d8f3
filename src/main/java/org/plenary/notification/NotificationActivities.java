package org.plenary.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.body.BodyService;
import org.plenary.exchange.Masthead;
import org.plenary.outcome.Activity;
import org.plenary.outcome.Activity.Kind;
import org.plenary.outcome.ActivitySource;
import org.plenary.outcome.Wordings;
import org.plenary.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** Notifications that an organisation issued, with whom they brought responses from and what was recommended on them. */
@Component
class NotificationActivities implements ActivitySource {

    private final NotificationRepository notifications;
    private final ResponseRepository responses;
    private final ConsolidationRepository consolidations;
    private final BodyService bodies;
    private final Wordings words;

    NotificationActivities(NotificationRepository notifications, ResponseRepository responses, ConsolidationRepository consolidations, BodyService bodies, Wordings words) {
        this.notifications = notifications;
        this.responses = responses;
        this.consolidations = consolidations;
        this.bodies = bodies;
        this.words = words;
    }

    @Override
    public List<Activity> activities(long organisationId, LocalDate from, LocalDate to, Locale language) {
        var viewer = Viewer.of(CurrentAccount.get());
        return notifications.issued(viewer, organisationId, from, to).stream().map(one -> activity(viewer, one, language)).toList();
    }

    private Activity activity(Viewer viewer, Notification notification, Locale language) {
        var own = bodies.organisations().stream().filter(one -> one.id() == notification.organisationId()).findFirst().orElseThrow();
        var sentences = new ArrayList<String>();
        sentences.add(words.get("synergies.notified", language, date(notification.issuedOn(), language), words.subject(own, language), notification.cited(),
                words.quoted(notification.fields().subjectFor(language.getLanguage()), language)));
        var answered = new ArrayList<>(List.of(notification));
        if (notification.fields().continuesId() != null) {
            notifications.find(viewer, notification.fields().continuesId()).ifPresent(earlier -> {
                answered.add(earlier);
                sentences.add(words.get("synergies.continued", language, earlier.cited(), earlier.issuedOn() == null ? "none" : date(earlier.issuedOn(), language)));
            });
        }
        var senders = responses.of(answered.stream().map(Notification::id).toList()).stream().map(response -> sender(response, notification.issuedOn(), language)).distinct().toList();
        if (!senders.isEmpty()) {
            sentences.add(words.get("synergies.responses", language, words.list(senders, language)));
        }
        var recommended = consolidations.of(notification.id()).stream().map(one -> one.fields().text().in(language.getLanguage())).toList();
        if (!recommended.isEmpty()) {
            sentences.add(words.get("synergies.recommended", language, recommended.size(), IntStream.range(0, recommended.size()).mapToObj(index -> (index + 1) + ") " + recommended.get(index)).collect(Collectors.joining(" "))));
        }
        var title = words.get("synergies.notification", language, notification.cited(), notification.fields().subjectFor(language.getLanguage()));
        return new Activity("NOTIFICATION-" + notification.id(), Kind.NOTIFICATION, notification.issuedOn(), notification.issuedOn(), false, null, null, List.of(), List.of(), title,
                String.join(" ", sentences), "notifications/" + notification.id(), notification.source());
    }

    private String sender(Response response, LocalDate on, Locale language) {
        return response.iso2() == null ? response.sender() : bodies.countryNames().shortName(response.iso2(), language.getLanguage(), on);
    }

    private static String date(LocalDate day, Locale language) {
        return Masthead.dates(day, day, false, language);
    }
}
