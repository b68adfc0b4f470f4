package jp.mimamori.record;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;

/** Whether two documents say the same: numbers by value, objects in any order of keys. */
public final class Same {

    private Same() {}

    public static boolean json(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isObject() && other.isObject()) {
            return new HashSet<>(one.propertyNames()).equals(new HashSet<>(other.propertyNames()))
                    && one.propertyNames().stream()
                            .allMatch(name -> json(one.get(name), other.get(name)));
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!json(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }
}
