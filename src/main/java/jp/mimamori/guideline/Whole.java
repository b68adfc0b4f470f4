package jp.mimamori.guideline;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;

/** Whether a pack's records hold all that is not marked as nullable, down to the last. */
final class Whole {

    private Whole() {}

    /** The first part that is missing, null when nothing is. */
    static @Nullable String missing(Object part) {
        if (part instanceof Collection<?> parts) {
            return first(parts);
        }
        if (part instanceof Map<?, ?> parts) {
            return first(parts.values());
        }
        if (!part.getClass().isRecord()) {
            return null;
        }
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value = value(part, component);
            if (value == null) {
                AnnotatedElement type = component.getAnnotatedType();
                if (!type.isAnnotationPresent(Nullable.class)) {
                    return part.getClass().getSimpleName() + "." + component.getName();
                }
            } else {
                String inside = missing(value);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    private static @Nullable String first(Collection<?> parts) {
        for (Object part : parts) {
            String inside = part == null ? "a member" : missing(part);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private static @Nullable Object value(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
