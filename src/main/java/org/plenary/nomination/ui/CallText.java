package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.nomination.CallPaper;
import org.plenary.nomination.CallProfile;
import org.plenary.nomination.Eligible;
import org.plenary.nomination.FundingRule;
import org.plenary.nomination.Promotion;
import org.plenary.nomination.RegionSeats;

/** What a person reads for a value of a call. */
final class CallText {

    private CallText() {
    }

    /** @param words whose language it is */
    static String of(Object value, Component words, CallChoices choices) {
        var locale = UI.getCurrent().getLocale();
        return switch (value) {
            case null -> null;
            case LocalDateTime time -> DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", locale).format(time);
            case List<?> list -> list.stream().map(one -> of(one, words, choices)).collect(Collectors.joining("; "));
            case CallProfile profile -> profile.name(locale.getLanguage()) + seats(profile.minimum(), profile.maximum());
            case RegionSeats region -> Stream.of(choices.regionName(region.regionId()) + seats(region.minimum(), region.maximum()),
                    region.representativeName(), region.representativeEmail()).filter(Objects::nonNull).collect(Collectors.joining(", "));
            case CallPaper paper -> words.getTranslation("nomination.paper." + paper.kind())
                    + (paper.required() ? " (" + words.getTranslation("nomination.call.paper-required") + ")" : "")
                    + (paper.note() == null ? "" : " · " + paper.note());
            case FundingRule rule -> words.getTranslation("nomination.funding." + rule);
            case Promotion rule -> words.getTranslation("nomination.promotion." + rule);
            case Eligible eligible -> words.getTranslation("nomination.eligible." + eligible);
            default -> value.toString();
        };
    }

    /** @return " (1–2)", " (≥ 1)", " (≤ 2)" or nothing */
    static String seats(Integer minimum, Integer maximum) {
        if (minimum == null && maximum == null) {
            return "";
        }
        return minimum == null ? " (≤ " + maximum + ")" : maximum == null ? " (≥ " + minimum + ")"
                : minimum.equals(maximum) ? " (" + minimum + ")" : " (" + minimum + "–" + maximum + ")";
    }
}
