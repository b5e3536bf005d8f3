package org.plenary.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.body.Names;
import org.plenary.body.Region;
import org.plenary.programme.ProgrammeProblem.Vocabulary;
import org.plenary.shell.Folded;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What words in a programme stand for in a meeting: its regional groups as the conventions of its organisers draw regions; layouts. */
@Component
class ProgrammeVocabulary {

    private final FindingRepository findings;
    private final BodyService bodies;
    private final Messages messages;

    ProgrammeVocabulary(FindingRepository findings, BodyService bodies, Messages messages) {
        this.findings = findings;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** @return the name of a group in each language, where it is a region of the conventions that organise; else the same in all */
    Names named(long meetingId, String group) {
        return findings.bodies(meetingId).stream().flatMap(body -> bodies.allRegions(body).stream()).map(Region::name)
                .filter(name -> Messages.LOCALES.stream().anyMatch(language -> Folded.of(name.in(language.getLanguage())).equals(Folded.of(group)))).findFirst()
                .orElse(new Names(group, group, group));
    }

    /** @param on the day whose members the regions have */
    Vocabulary of(long meetingId, LocalDate on, Locale locale) {
        var groups = new HashMap<String, Set<String>>();
        findings.bodies(meetingId).forEach(body -> {
            Map<Region, Set<String>> states = bodies.regions(body, on).entrySet().stream()
                    .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
            states.forEach((region, members) -> Messages.LOCALES.forEach(language -> groups.putIfAbsent(region.name().in(language.getLanguage()), members)));
        });
        return new Vocabulary(groups, layout -> messages.get("programme.layout." + layout, locale));
    }
}
