package academy.capstone.workflow.expression;

import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import java.beans.Introspector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties of {@code deadlines} and {@code course}, which are exactly those of their interfaces. */
class ReadableDates {

    private static final String GETTER = "get";

    private final Map<String, Method> deadlines = Arrays.stream(Deadlines.class.getMethods())
            .filter(method -> method.getName().startsWith(GETTER) && method.getParameterCount() == 0)
            .collect(Collectors.toUnmodifiableMap(
                    method -> Introspector.decapitalize(method.getName().substring(GETTER.length())),
                    Function.identity()));
    private final Map<String, Method> facts = Arrays.stream(CourseDates.Facts.class.getRecordComponents())
            .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));

    boolean isDeadline(String name) {
        return deadlines.containsKey(name);
    }

    boolean isFact(String name) {
        return facts.containsKey(name);
    }

    @Nullable
    Object deadline(Deadlines of, String name) {
        return read(deadlines.get(name), of);
    }

    /** Dates as the engine takes them; null if unknown yet. */
    @Nullable
    Object fact(CourseDates.Facts of, String name) {
        Object value = read(facts.get(name), of);
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return known instanceof Instant instant ? Date.from(instant) : known;
    }

    private static @Nullable Object read(@Nullable Method property, Object of) {
        try {
            return property == null ? null : property.invoke(of);
        } catch (IllegalAccessException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(failed.getTargetException());
        }
    }
}
