package org.plenary.subject;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is in a meeting, for those who may see it. */
@Component
public class Subjects {

    private final SubjectRepository subjects;
    private final Rights rights;

    Subjects(SubjectRepository subjects, Rights rights) {
        this.subjects = subjects;
        this.rights = rights;
    }

    /** @return the kinds of which the signed-in account may see objects in this meeting */
    public Set<Kind> seen(long meetingId) {
        var held = rights.in(meetingId);
        return Arrays.stream(Kind.values()).filter(kind -> held.may(kind.right())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /**
     * @throws NotFound where there is no such kind
     * @throws org.springframework.security.access.AccessDeniedException where the signed-in account may not see objects of it
     */
    public Kind require(long meetingId, String entity) {
        var kind = Kind.of(entity).orElseThrow(() -> new NotFound("kind", entity));
        rights.require(kind.right(), meetingId);
        return kind;
    }

    /** Whoever asks has seen to it that the kind may be seen. @param language in which titles are wanted: en, fr or es */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Subject> find(long meetingId, Kind kind, Collection<Long> ids, String language) {
        return ids.isEmpty() ? Map.of() : subjects.find(meetingId, kind, ids, language);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Subject> find(long meetingId, Kind kind, long id, String language) {
        return Optional.ofNullable(subjects.find(meetingId, kind, Set.of(id), language).get(id));
    }
}
