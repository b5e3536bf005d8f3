package org.plenary.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.exchange.Block;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PrintedDocument;
import org.plenary.exchange.Run;
import org.plenary.exchange.Run.Mark;
import org.plenary.notification.Recommendation.Level;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The paper that a consolidation becomes: recommendations by level with their sources, then the responses as they were received. */
@Component
class ConsolidationPaper {

    private final BodyService bodies;
    private final Messages messages;
    private final Clock clock;

    ConsolidationPaper(BodyService bodies, Messages messages, Clock clock) {
        this.clock = clock;
        this.bodies = bodies;
        this.messages = messages;
    }

    PrintedDocument of(Notification notification, List<Recommendation> recommendations, List<Response> responses, Locale locale) {
        var language = locale.getLanguage();
        var organiser = bodies.organisations().stream().filter(one -> one.id() == notification.organisationId()).findFirst()
                .map(Organisation::name).map(name -> name.in(language)).orElseThrow();
        var cited = messages.get("notification.cited", locale, notification.organisation(), notification.cited());
        var day = notification.issuedOn() == null ? LocalDate.now(clock) : notification.issuedOn();
        var masthead = new Masthead(locale, List.of(organiser), Optional.of(cited), notification.fields().subjectFor(language), day, day, Optional.empty());
        var blocks = new ArrayList<Block>();
        recommendations(blocks, recommendations, responses.stream().collect(Collectors.toMap(Response::id, Function.identity())), notification, locale);
        blocks.add(new Block.Heading(1, messages.get("notification.paper.responses", locale)));
        responses.forEach(response -> response(blocks, response, notification, locale));
        return new PrintedDocument(masthead, messages.get("notification.paper.title", locale), Optional.empty(), blocks);
    }

    private void recommendations(List<Block> blocks, List<Recommendation> all, Map<Long, Response> responses, Notification notification, Locale locale) {
        var number = 1;
        for (var level : Level.values()) {
            var here = all.stream().filter(one -> one.fields().level() == level).toList();
            if (!here.isEmpty()) {
                blocks.add(new Block.Heading(1, messages.get("notification.level." + level, locale)));
            }
            for (var one : here) {
                blocks.add(new Block.NumberedItem(Run.of(number++ + "."), 0, List.of(Run.of(one.fields().text().in(locale.getLanguage())))));
                var sources = one.fields().responses().stream().map(responses::get).filter(Objects::nonNull)
                        .map(response -> sender(response, notification, locale)).collect(Collectors.joining("; "));
                blocks.add(new Block.Paragraph(1, List.of(Run.of(messages.get("notification.paper.rests-on", locale, sources), Mark.EMPHASIS))));
            }
        }
    }

    private void response(List<Block> blocks, Response response, Notification notification, Locale locale) {
        blocks.add(new Block.Heading(2, sender(response, notification, locale)));
        var facts = Stream.of(response.title(), came(response, notification, locale),
                        response.language() == null ? null : Locale.of(response.language()).getDisplayLanguage(locale),
                        response.late() ? messages.get("notification.late", locale) : null,
                        response.file() == null ? null : response.file().name(),
                        response.held() ? null : messages.get("notification.not-held", locale))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        blocks.add(new Block.Paragraph(0, List.of(Run.of(facts, Mark.EMPHASIS))));
        paragraphs(blocks, response.words());
        response.translations().forEach(translation -> {
            blocks.add(new Block.Heading(3, messages.get("notification.paper.translation", locale,
                    Locale.of(translation.language()).getDisplayLanguage(locale))));
            paragraphs(blocks, translation.words());
        });
    }

    private static void paragraphs(List<Block> blocks, String words) {
        if (words != null) {
            words.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Paragraph(0, List.of(Run.of(line)))));
        }
    }

    private String sender(Response response, Notification notification, Locale locale) {
        return response.iso2() == null ? response.sender()
                : bodies.countryNames().shortName(response.iso2(), locale.getLanguage(),
                        notification.issuedOn() == null ? LocalDate.now(clock) : notification.issuedOn());
    }

    private String came(Response response, Notification notification, Locale locale) {
        if (response.receivedAt() != null) {
            return messages.get("notification.received", locale, Dates.instant(response.receivedAt(), notification.zone(), locale));
        }
        return response.receivedBy() == null ? null : messages.get("notification.received-by", locale, Dates.day(response.receivedBy(), locale));
    }
}
