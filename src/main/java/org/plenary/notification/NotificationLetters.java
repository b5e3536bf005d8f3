package org.plenary.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plenary.correspondence.Letter;
import org.plenary.notification.Mailing.Kind;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The words of the letters; the same whether sent or looked at beforehand. */
@Component
class NotificationLetters {

    /**
     * What all letters of one mailing in one language share.
     *
     * @param textLanguage of the notification in it, another where there is none in that of the letter
     */
    record Frame(Locale locale, String textLanguage, String subject, String opening, String closing) {
    }

    private final Messages messages;

    NotificationLetters(Messages messages) {
        this.messages = messages;
    }

    /** @return a writer of the letters of this mailing, which puts each language together once */
    Writer of(Notification notification, Kind kind, int ordinal, Note note) {
        return new Writer(notification, kind, ordinal, note);
    }

    final class Writer {

        private final Notification notification;
        private final Kind kind;
        private final int ordinal;
        private final Note note;
        private final Map<String, Frame> frames = new HashMap<>();

        private Writer(Notification notification, Kind kind, int ordinal, Note note) {
            this.notification = notification;
            this.kind = kind;
            this.ordinal = ordinal;
            this.note = note;
        }

        /** @return the language of the text in a letter to somebody of this language */
        String textLanguage(String language) {
            return notification.fields().languageFor(language);
        }

        /** @param link by which it is read, acknowledged and answered */
        Letter to(Recipient recipient, String link) {
            var frame = frames.computeIfAbsent(recipient.language(), this::frame);
            return new Letter(null, recipient.email(), recipient.name(), frame.locale(), frame.subject(), frame.opening() + link + frame.closing());
        }

        private Frame frame(String language) {
            var locale = Locale.of(language);
            var fields = notification.fields();
            var textLanguage = textLanguage(language);
            var cited = notification.cited() == null ? "…" : notification.cited();
            var subject = messages.get("notification.mail." + kind + ".subject", locale, notification.organisation(), cited,
                    fields.subjectFor(language), ordinal);
            var opening = new StringBuilder();
            if (!textLanguage.equals(language)) {
                opening.append(messages.get("notification.mail.stands-in", locale, Locale.of(textLanguage).getDisplayLanguage(locale))).append("\n\n");
            }
            var deadline = notification.deadline() == null ? null : Dates.instant(notification.deadline(), notification.zone(), locale);
            if (kind != Kind.ORIGINAL) {
                opening.append(messages.get("notification.mail." + kind + ".opening", locale, notification.organisation(), cited, ordinal,
                        deadline == null ? "" : deadline)).append("\n\n");
            }
            if (note.in(language) != null) {
                opening.append(note.in(language)).append("\n\n");
            }
            if (kind != Kind.ORIGINAL) {
                opening.append("— — —\n\n");
            }
            opening.append(fields.subjectFor(language)).append("\n\n").append(fields.text(textLanguage).orElse("")).append("\n\n");
            if (fields.signatory() != null) {
                opening.append(fields.signatory()).append("\n\n");
            }
            opening.append("— — —\n\n").append(messages.get("notification.mail.reply." + fields.reply(), locale));
            if (deadline != null && fields.reply() != ExpectedReply.NONE) {
                opening.append(' ').append(messages.get("notification.mail.deadline", locale, deadline));
            }
            opening.append('\n');
            return new Frame(locale, textLanguage, subject, opening.toString(), "\n\n" + messages.get("notification.mail.personal", locale));
        }
    }
}
