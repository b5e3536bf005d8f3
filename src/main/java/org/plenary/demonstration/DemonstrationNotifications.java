package org.plenary.demonstration;

import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.FOCAL_POINT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.NOTIFICATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOTIFICATION_BASIS;
import static org.plenary.schema.Tables.NOTIFICATION_MAILING;
import static org.plenary.schema.Tables.NOTIFICATION_MEETING;
import static org.plenary.schema.Tables.NOTIFICATION_RECOMMENDATION;
import static org.plenary.schema.Tables.NOTIFICATION_RESPONSE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTY;
import static org.plenary.schema.Tables.STATE_NAME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationMeeting.Text;
import org.plenary.notification.NotificationNumber;

/**
 * The register of a secretariat: a file of {@code db/demo/notifications}. What is said of a notification comes from the source that it
 * names; texts are not held. Addresses of focal points are examples.
 */
record DemonstrationNotifications(String organisation, String body, FocalPoints focalPoints, List<Notice> notifications) {

    /** One example for each Party. @param french States that are written to in French @param spanish in Spanish */
    record FocalPoints(String source, List<String> french, List<String> spanish) {
    }

    /**
     * @param number        null for an act outside the numbered series, which then has a reference
     * @param continues     number of an earlier one
     * @param addressees    codes of organisations
     * @param reminderMonth in which a reminder was planned, or null
     */
    record Notice(String number, String reference, LocalDate issuedOn, List<String> meetings, String continues, Text subject, String reply, String state,
            String source, List<Answer> responses, List<Recommended> recommendations, String recommendationSource, List<String> addressees,
            YearMonth reminderMonth, Text reminderNote) {
    }

    /** @param receivedBy the day by which it had come */
    record Answer(String key, String sender, String iso2, String title, LocalDate receivedBy, String source) {
    }

    /** @param rests keys of responses, to this notification or an earlier one of the file */
    record Recommended(String level, Text text, List<String> rests) {
    }

    void add(DSLContext dsl, Instant now) {
        var issuer = dsl.fetchSingle(ORGANISATION, ORGANISATION.CODE.eq(organisation)).getId();
        var bodyId = dsl.fetchSingle(BODY, BODY.CODE.eq(body)).getId();
        addFocalPoints(dsl, bodyId);
        var ids = new HashMap<String, Long>();
        var answers = new HashMap<String, Long>();
        for (var notice : notifications) {
            var id = add(dsl, issuer, bodyId, notice, ids, now);
            orEmpty(notice.responses).forEach(answer -> answers.put(answer.key, add(dsl, id, answer)));
            var position = 0;
            for (var one : orEmpty(notice.recommendations)) {
                add(dsl, id, position++, one, notice.recommendationSource, answers);
            }
        }
    }

    private void addFocalPoints(DSLContext dsl, long bodyId) {
        var parties = dsl.select(PARTY.ISO2, STATE_NAME.SHORT_NAME).from(PARTY)
                .join(STATE_NAME).on(STATE_NAME.ISO2.eq(PARTY.ISO2)).and(STATE_NAME.LANGUAGE.eq("en")).and(STATE_NAME.VALID_TO.isNull())
                .where(PARTY.BODY_ID.eq(bodyId)).fetchMap(PARTY.ISO2, STATE_NAME.SHORT_NAME);
        parties.forEach((iso2, name) -> dsl.insertInto(FOCAL_POINT).set(FOCAL_POINT.BODY_ID, bodyId).set(FOCAL_POINT.ISO2, iso2)
                .set(FOCAL_POINT.NAME, "Example focal point (" + name + ")")
                .set(FOCAL_POINT.EMAIL, "focal-point-" + iso2.toLowerCase(Locale.ROOT) + "@example.org")
                .set(FOCAL_POINT.LANGUAGE, focalPoints.french.contains(iso2) ? "fr" : focalPoints.spanish.contains(iso2) ? "es" : "en")
                .set(FOCAL_POINT.EXAMPLE, true).set(FOCAL_POINT.SOURCE, focalPoints.source).execute());
    }

    private static long add(DSLContext dsl, long issuer, long bodyId, Notice notice, Map<String, Long> ids, Instant now) {
        var row = dsl.newRecord(NOTIFICATION);
        row.setOrganisationId(issuer);
        row.setBodyId(bodyId);
        if (notice.number != null) {
            var number = NotificationNumber.read(notice.number).orElseThrow();
            row.setYear((short) number.year());
            row.setSequence(number.sequence());
        }
        row.setReference(notice.reference);
        row.setIssuedOn(notice.issuedOn);
        row.setSubjectEn(notice.subject.en());
        row.setSubjectFr(notice.subject.fr());
        row.setSubjectEs(notice.subject.es());
        row.setReply(notice.reply);
        row.setState(notice.state);
        row.setZone("Europe/Berlin");
        row.setContinuesId(notice.continues == null ? null : ids.get(notice.continues));
        row.setSource(notice.source);
        row.setCreatedAt(now);
        row.insert();
        if (notice.number != null) {
            ids.put(notice.number, row.getId());
        }
        dsl.select(MEETING.ID).from(MEETING).where(MEETING.CODE.in(orEmpty(notice.meetings))).fetch(MEETING.ID)
                .forEach(meeting -> dsl.insertInto(NOTIFICATION_MEETING).set(NOTIFICATION_MEETING.NOTIFICATION_ID, row.getId())
                        .set(NOTIFICATION_MEETING.MEETING_ID, meeting).execute());
        dsl.selectFrom(ORGANISATION).where(ORGANISATION.CODE.in(orEmpty(notice.addressees)))
                .forEach(one -> dsl.insertInto(NOTIFICATION_ADDRESSEE).set(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID, row.getId())
                        .set(NOTIFICATION_ADDRESSEE.CATEGORY, "IGO").set(NOTIFICATION_ADDRESSEE.ORGANISATION_ID, one.getId())
                        .set(NOTIFICATION_ADDRESSEE.NAME, one.getNameEn()).set(NOTIFICATION_ADDRESSEE.LANGUAGE, "en").execute());
        if (notice.reminderMonth != null) {
            var note = notice.reminderNote;
            dsl.insertInto(NOTIFICATION_MAILING).set(NOTIFICATION_MAILING.NOTIFICATION_ID, row.getId()).set(NOTIFICATION_MAILING.KIND, "REMINDER")
                    .set(NOTIFICATION_MAILING.ORDINAL, 1).set(NOTIFICATION_MAILING.DUE_AT, notice.reminderMonth.atDay(1).atTime(12, 0).toInstant(ZoneOffset.UTC))
                    .set(NOTIFICATION_MAILING.MONTH_ONLY, true).set(NOTIFICATION_MAILING.TEXT_EN, note.en()).set(NOTIFICATION_MAILING.TEXT_FR, note.fr())
                    .set(NOTIFICATION_MAILING.TEXT_ES, note.es()).execute();
        }
        return row.getId();
    }

    private static long add(DSLContext dsl, long notificationId, Answer answer) {
        return dsl.insertInto(NOTIFICATION_RESPONSE).set(NOTIFICATION_RESPONSE.NOTIFICATION_ID, notificationId).set(NOTIFICATION_RESPONSE.ISO2, answer.iso2)
                .set(NOTIFICATION_RESPONSE.SENDER, answer.sender).set(NOTIFICATION_RESPONSE.MANNER, "CARRIED").set(NOTIFICATION_RESPONSE.TITLE, answer.title)
                .set(NOTIFICATION_RESPONSE.RECEIVED_BY, answer.receivedBy).set(NOTIFICATION_RESPONSE.SOURCE, answer.source)
                .returning(NOTIFICATION_RESPONSE.ID).fetchSingle().getId();
    }

    private static void add(DSLContext dsl, long notificationId, int position, Recommended one, String source, Map<String, Long> answers) {
        var id = dsl.insertInto(NOTIFICATION_RECOMMENDATION).set(NOTIFICATION_RECOMMENDATION.NOTIFICATION_ID, notificationId)
                .set(NOTIFICATION_RECOMMENDATION.POSITION, position).set(NOTIFICATION_RECOMMENDATION.LEVEL, one.level)
                .set(NOTIFICATION_RECOMMENDATION.TEXT_EN, one.text.en()).set(NOTIFICATION_RECOMMENDATION.TEXT_FR, one.text.fr())
                .set(NOTIFICATION_RECOMMENDATION.TEXT_ES, one.text.es()).set(NOTIFICATION_RECOMMENDATION.SOURCE, source)
                .returning(NOTIFICATION_RECOMMENDATION.ID).fetchSingle().getId();
        one.rests.forEach(key -> dsl.insertInto(NOTIFICATION_BASIS).set(NOTIFICATION_BASIS.RECOMMENDATION_ID, id)
                .set(NOTIFICATION_BASIS.RESPONSE_ID, answers.get(key)).execute());
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
