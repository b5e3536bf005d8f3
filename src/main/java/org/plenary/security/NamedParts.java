package org.plenary.security;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;

/** The parts of the meeting that a call of a service method names by {@link InPart}. */
final class NamedParts {

    private record Named(int at, MeetingPart.Kind kind, PartReader<Object> reader) {
    }

    private static final Map<Method, List<Named>> NAMED = new ConcurrentHashMap<>();

    private NamedParts() {
    }

    /** @return every part that it names; none where it is about the whole meeting */
    static List<MeetingPart> in(Method method, Object[] arguments) {
        return NAMED.computeIfAbsent(method, NamedParts::named).stream()
                .flatMap(one -> arguments[one.at()] == null ? Stream.of(new MeetingPart(one.kind(), PartReader.NOTHING))
                        : one.reader().parts(one.kind(), arguments[one.at()]).stream()).toList();
    }

    private static List<Named> named(Method method) {
        var parameters = method.getParameters();
        return IntStream.range(0, parameters.length).filter(i -> parameters[i].isAnnotationPresent(InPart.class)).mapToObj(i -> {
            var part = parameters[i].getAnnotation(InPart.class);
            return new Named(i, part.value(), reader(part.by()));
        }).toList();
    }

    @SuppressWarnings("unchecked")
    private static PartReader<Object> reader(Class<? extends PartReader<?>> type) {
        return (PartReader<Object>) BeanUtils.instantiateClass(type);
    }
}
