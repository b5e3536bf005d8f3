package org.plenary.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.body.Organisation;
import org.plenary.meeting.MeetingKind;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * A heading under which reports tell of partners, and what belongs under it by itself.
 *
 * @param parent            code of the heading above it, or null
 * @param meetingKinds      whose meetings belong here, whoever takes part
 * @param organisations     codes of partners that belong here
 * @param organisationKinds whose partners belong here where nothing else says otherwise
 * @param words             that stand in a title of what belongs here, whole words in any language
 */
public record PartnerHeadingDraft(String parent, String nameEn, String nameFr, String nameEs, Set<MeetingKind> meetingKinds, Set<String> organisations,
        Set<Organisation.Kind> organisationKinds, List<String> words) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 60;

    public PartnerHeadingDraft {
        nameEn = Input.trimmed(nameEn);
        nameFr = Input.trimmed(nameFr);
        nameEs = Input.trimmed(nameEs);
        meetingKinds = Set.copyOf(meetingKinds);
        organisations = Set.copyOf(organisations);
        organisationKinds = Set.copyOf(organisationKinds);
        words = List.copyOf(words.stream().map(Input::trimmed).filter(Objects::nonNull)
                .collect(Collectors.toMap(Folded::of, Function.identity(), (first, same) -> first, LinkedHashMap::new)).values());
    }

    /** Nothing is known of it yet. */
    public static PartnerHeadingDraft empty() {
        return new PartnerHeadingDraft(null, null, null, null, Set.of(), Set.of(), Set.of(), List.of());
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "nameEn", nameEn, LONGEST_NAME);
        Input.required(violations, "nameFr", nameFr, LONGEST_NAME);
        Input.required(violations, "nameEs", nameEs, LONGEST_NAME);
        words.stream().filter(one -> one.length() > LONGEST_WORDS).findFirst().ifPresent(one -> violations.add(Violation.of("words", "heading.error.words-long", one, LONGEST_WORDS)));
        return violations;
    }
}
