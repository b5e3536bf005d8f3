package org.plenary.nomination;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The fields of a call as the history keeps them: in words, with the names of that day. */
@Component
class CallAccounts {

    record Account(Integer seats, Integer seatsPerParty, LocalDateTime deadline, String note, String contact, String bodyId, String eligible,
            Integer fundedPlaces, String fundingRule, Integer answerDays, String promotion, String throughId, String profiles, String regions,
            String papers, String reminders) {
    }

    private final BodyService bodies;
    private final CallRegions regions;
    private final Messages messages;

    CallAccounts(BodyService bodies, CallRegions regions, Messages messages) {
        this.bodies = bodies;
        this.regions = regions;
        this.messages = messages;
    }

    Account of(CallDraft draft) {
        var body = bodies.bodies().stream().filter(one -> draft.bodyId() != null && one.id() == draft.bodyId()).map(one -> one.code()).findFirst();
        var through = bodies.organisations().stream().filter(one -> draft.throughId() != null && one.id() == draft.throughId())
                .map(one -> one.acronym()).findFirst();
        return new Account(draft.seats(), draft.seatsPerParty(), draft.deadline(), draft.note(), draft.contact(), body.orElse(null),
                word("nomination.eligible." + draft.eligible()), draft.fundedPlaces(), word("nomination.funding." + draft.fundingRule()),
                draft.answerDays(), word("nomination.promotion." + draft.promotion()), through.orElse(null),
                list(draft.profiles(), profile -> profile.name("en") + seats(profile.minimum(), profile.maximum())),
                list(draft.regions(), region -> Stream.of(regions.name(draft.bodyId(), region.regionId())
                        + seats(region.minimum(), region.maximum()), region.representativeName(), region.representativeEmail())
                        .filter(Objects::nonNull).collect(Collectors.joining(", "))),
                list(draft.papers(), paper -> word("nomination.paper." + paper.kind()) + (paper.required() ? " *" : "")
                        + (paper.note() == null ? "" : " (" + paper.note() + ")")),
                list(draft.reminders(), String::valueOf));
    }

    private String word(String key) {
        return messages.get(key, Locale.ENGLISH);
    }

    private static String seats(Integer minimum, Integer maximum) {
        return minimum == null && maximum == null ? "" : " " + (minimum == null ? 0 : minimum) + "–" + (maximum == null ? "" : maximum);
    }

    private static <T> String list(List<T> list, Function<T, String> words) {
        return list.isEmpty() ? null : list.stream().map(words).collect(Collectors.joining("; "));
    }
}
