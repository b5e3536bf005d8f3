package org.plenary.preparation.task;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.plenary.preparation.task.PlanTemplate.Line;
import org.plenary.preparation.task.PlanTemplate.Who;
import org.plenary.preparation.task.TaskDates.Counted;
import org.springframework.stereotype.Component;

/** The templates of {@code db/reference/plan_template.csv} and {@code plan_template_task.csv}. */
@Component
public class PlanTemplates {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<PlanTemplate> all;

    /** @throws IllegalStateException where a line comes before what it waits for */
    public PlanTemplates() {
        var lines = read("plan_template_task").stream().collect(Collectors.groupingBy(row -> row.get("template"), Collectors.mapping(PlanTemplates::line, Collectors.toList())));
        all = read("plan_template").stream().map(row -> new PlanTemplate(row.get("code"),
                Map.of("en", row.get("name_en"), "fr", row.get("name_fr"), "es", row.get("name_es")), Set.copyOf(words(row.get("meeting_kinds"))),
                lines.get(row.get("code")))).toList();
        all.forEach(PlanTemplates::check);
    }

    public List<PlanTemplate> all() {
        return all;
    }

    public Optional<PlanTemplate> find(String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static Line line(CSVRecord row) {
        return new Line(row.get("code"), TaskDraft.Kind.valueOf(row.get("kind")),
                new TaskDates(Counted.valueOf(row.get("counted")), Integer.valueOf(row.get("offset_days")), null, Integer.parseInt(row.get("length_days"))),
                Who.valueOf(row.get("who")), words(row.get("after")), row.get("title_en"), row.get("title_fr"), row.get("title_es"));
    }

    private static void check(PlanTemplate template) {
        var known = new HashSet<String>();
        template.lines().forEach(line -> {
            if (!known.containsAll(line.after()) || !known.add(line.code())) {
                throw new IllegalStateException("Template " + template.code() + ": line " + line.code() + " is there twice, or comes before what it waits for");
            }
        });
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<CSVRecord> read(String name) {
        try (var parser = FORMAT.parse(new InputStreamReader(PlanTemplates.class.getResourceAsStream("/db/reference/" + name + ".csv"), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + name, e);
        }
    }
}
