package org.plenary.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.preparation.Deadline.Step;
import org.plenary.preparation.WorkingCalendar.DayOff;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Why a deadline is when it is, in words. */
@Component
public class DeadlineWords {

    private final Messages messages;
    private final BodyService bodies;

    DeadlineWords(Messages messages, BodyService bodies) {
        this.messages = messages;
        this.bodies = bodies;
    }

    /** @return a sentence for each step: "150 days before 22 October 2017 (first announced day), Art. XI.3" */
    public List<String> reasoning(Due due, MeetingFrame meeting, Locale locale) {
        return switch (due) {
            case Due.Dated(var deadline) -> deadline.reasoning().stream().map(step -> step(step, meeting, locale)).toList();
            case Due.Undated(var missing) -> List.of(messages.get("deadlines.missing." + missing, locale));
        };
    }

    private String step(Step step, MeetingFrame meeting, Locale locale) {
        return switch (step) {
            case Step.Counted counted -> counted(counted, meeting, locale);
            case Step.CutShort cut -> messages.get("deadlines.step.cut-short", locale, cut.anchor().getDayOfMonth(), Dates.day(cut.day(), locale));
            case Step.Rolled rolled -> messages.get("deadlines.step.rolled", locale, Dates.weekday(rolled.from(), locale), Dates.weekday(rolled.day(), locale),
                    because(rolled.because(), rolled.from(), locale));
            case Step.Printed printed -> cited(messages.get("deadlines.step.printed", locale, Dates.day(printed.day(), locale)), printed.provision());
            case Step.SetByHand set -> messages.get("deadlines.step.set", locale, Dates.day(set.day(), locale)) + (set.reason() == null ? "" : ": " + set.reason());
        };
    }

    private String counted(Step.Counted counted, MeetingFrame meeting, Locale locale) {
        var anchor = counted.anchor();
        var point = messages.get("deadlines.point." + anchor.point(), locale);
        var from = counted.anchor().equals(meeting.anchor(anchor.point())) ? point
                : messages.get("deadlines.point-of", locale, point, anchor.meeting() == null ? messages.get("deadlines.other-meeting", locale) : anchor.meeting());
        var day = Dates.day(anchor.day(), locale);
        var amount = counted.offset().amount();
        var words = amount == 0 ? messages.get("deadlines.step.on", locale, day, from)
                : messages.get(amount < 0 ? "deadlines.step.before" : "deadlines.step.after", locale,
                        messages.get("deadlines.amount." + counted.offset().unit(), locale, Math.abs(amount)), day, from);
        return cited(words, counted.provision());
    }

    private static String cited(String words, String provision) {
        return provision == null ? words : words + ", " + provision;
    }

    private String because(DayOff dayOff, LocalDate day, Locale locale) {
        var office = office(dayOff.office(), day, locale);
        return switch (dayOff) {
            case DayOff.Weekend weekend -> messages.get("deadlines.step.weekend", locale, office);
            case DayOff.Holiday holiday -> messages.get("deadlines.step.holiday", locale, holiday.name(), office);
        };
    }

    /** A country of which only the code is known here has its name among the countries. */
    private String office(String name, LocalDate day, Locale locale) {
        if (name.isEmpty()) {
            return messages.get("deadlines.host", locale);
        }
        return name.matches("[A-Z]{2}") ? bodies.countryNames().shortName(name, locale.getLanguage(), day) : name;
    }
}
