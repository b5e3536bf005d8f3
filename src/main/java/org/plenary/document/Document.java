package org.plenary.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.document.symbol.Symbol;

/**
 * A document of the register.
 *
 * @param withdrawnReason null while it is not withdrawn
 * @param languages       in the order of the interface's languages
 * @param source          where a fact about a real document comes from, or null
 * @param version         of the document with its languages and files
 */
public record Document(long id, Symbol symbol, DocumentDraft fields, String withdrawnReason, List<LanguageVersion> languages, String source,
        Instant createdAt, int version) {

    /** @param language the ISO 639-1 code of the language it is in */
    public record Title(String text, String language) {
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public Title title(String language) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("en", fields.titleEn());
        titles.put("fr", fields.titleFr());
        titles.put("es", fields.titleEs());
        titles.values().removeIf(title -> title == null);
        var in = titles.containsKey(language) ? language : titles.keySet().iterator().next();
        return new Title(titles.get(in), in);
    }

    /** @return how far the language that is furthest is */
    public DocumentStatus status() {
        return withdrawnReason != null ? DocumentStatus.WITHDRAWN
                : languages.stream().map(LanguageVersion::status).max(DocumentStatus::compareTo).orElse(DocumentStatus.EXPECTED);
    }

    public Optional<LanguageVersion> in(String language) {
        return languages.stream().filter(version -> version.language().equals(language)).findFirst();
    }

    /** @param today in the zone of the meeting @return whether it should have been published in this language before today, and is not */
    public boolean late(LanguageVersion version, LocalDate today) {
        var due = version.due() == null ? fields.deadline() : version.due();
        return withdrawnReason == null && version.status() != DocumentStatus.PUBLISHED && due != null && due.isBefore(today);
    }

    public boolean late(LocalDate today) {
        return languages.stream().anyMatch(version -> late(version, today));
    }

    /** @return whether those who may only view have this file's language now */
    boolean isOut(LanguageVersion version, Instant now) {
        return outFrom(version).filter(from -> !from.isAfter(now)).isPresent();
    }

    /** @return from when on those who may only view have this language's file, as things are: the end of the embargo, or a time that has passed */
    Optional<Instant> outFrom(LanguageVersion version) {
        var published = withdrawnReason == null && version.status() == DocumentStatus.PUBLISHED;
        return published ? Optional.of(Objects.requireNonNullElse(fields.embargoUntil(), Instant.EPOCH)) : Optional.empty();
    }

    /** The same without the files that are not out. */
    Document asViewed(Instant now) {
        var shown = languages.stream().map(version -> version.withFiles(isOut(version, now) ? version.files().stream().limit(1).toList() : List.of())).toList();
        return new Document(id, symbol, fields, withdrawnReason, shown, source, createdAt, version);
    }
}
