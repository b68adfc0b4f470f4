package jp.mimamori.packs;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.record.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one pack says otherwise than another, row by row. Every field of tables and pathway is
 * compared, so that nothing that differs can be left out; only the names of the packs themselves
 * are not.
 *
 * @param items rows of the tables first, then the rest in the pack's order
 */
public record Difference(List<Item> items) {

    /** Parts of which the order says nothing, and what names a member of them. */
    private static final Map<String, List<String>> NAMED =
            Map.ofEntries(
                    Map.entry("rows", List.of("id")),
                    Map.entry("own", List.of("id")),
                    Map.entry("limits", List.of("drug")),
                    Map.entry("drugs", List.of("code")),
                    Map.entry("terms", List.of("code")),
                    Map.entry("axes", List.of("axis")),
                    Map.entry("definitions", List.of("axis", "grade")),
                    Map.entry("phases", List.of("id")),
                    Map.entry("items", List.of("id")),
                    Map.entry("observations", List.of("id")),
                    Map.entry("onsets", List.of("axis", "trial")));

    private static final Set<String> NAMES =
            Set.of("format", "id", "version", "date", "title", "pack");

    private static final String FIRST = "rows";

    /** What became of a member. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One row, term, item or other part.
     *
     * @param part of the pack to which it belongs, as the pack's file calls it
     * @param id within that part; the part's own name where it has no members
     * @param fields that differ; empty for what is there in one of them only
     */
    public record Item(String part, String id, What what, List<Field> fields) {
        public Item {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One value.
     *
     * @param path within the item, as {@code dose.mgPerKg}
     * @param before null when there was none
     * @param after null when there is none any more
     */
    public record Field(String path, @Nullable String before, @Nullable String after) {}

    public Difference {
        items = List.copyOf(items);
    }

    /** What a pack says otherwise than the one before. */
    public static Difference between(Held before, Held after) {
        List<Item> items = new ArrayList<>();
        parts(tree(before.pack()), tree(after.pack()), items);
        parts(tree(before.pathway()), tree(after.pathway()), items);
        return new Difference(items);
    }

    private static JsonNode tree(Pack pack) {
        return Json.MAPPER.valueToTree(pack);
    }

    private static JsonNode tree(Pathway pathway) {
        return Json.MAPPER.valueToTree(pathway);
    }

    private static void parts(JsonNode before, JsonNode after, List<Item> items) {
        List<String> names = new ArrayList<>(names(before, after));
        if (names.remove(FIRST)) {
            names.addFirst(FIRST);
        }
        for (String name : names) {
            if (!NAMES.contains(name)) {
                part(name, before.path(name), after.path(name), items);
            }
        }
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new java.util.LinkedHashSet<>(after.propertyNames());
        names.addAll(before.propertyNames());
        return names;
    }

    private static void part(String name, JsonNode before, JsonNode after, List<Item> items) {
        List<String> naming = NAMED.get(name);
        if (naming == null) {
            changed(name, name, before, after, items);
            return;
        }
        Map<String, JsonNode> was = members(before, naming);
        Map<String, JsonNode> is = members(after, naming);
        is.forEach((id, node) -> {
            JsonNode old = was.get(id);
            if (old == null) {
                items.add(new Item(name, id, What.ADDED, List.of()));
            } else {
                changed(name, id, old, node, items);
            }
        });
        was.keySet().stream()
                .filter(id -> !is.containsKey(id))
                .forEach(id -> items.add(new Item(name, id, What.REMOVED, List.of())));
    }

    private static Map<String, JsonNode> members(JsonNode list, List<String> naming) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (JsonNode member : list) {
            members.put(
                    String.join(" ", naming.stream().map(n -> text(member.path(n))).toList()),
                    member);
        }
        return members;
    }

    private static void changed(
            String part, String id, JsonNode before, JsonNode after, List<Item> items) {
        List<Field> fields = new ArrayList<>();
        compare("", before, after, fields);
        if (!fields.isEmpty()) {
            items.add(new Item(part, id, What.CHANGED, fields));
        }
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Field> fields) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            for (String name : names(before, after)) {
                String inside = path.isEmpty() ? name : path + "." + name;
                compare(inside, before.path(name), after.path(name), fields);
            }
            return;
        }
        if (before.isArray() && after.isArray() && objects(before) && objects(after)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "[" + (i + 1) + "]", before.path(i), after.path(i), fields);
            }
            return;
        }
        fields.add(new Field(path, value(before), value(after)));
    }

    private static boolean objects(JsonNode array) {
        return array.valueStream().allMatch(JsonNode::isObject);
    }

    private static @Nullable String value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : text(node);
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return String.join(", ", node.valueStream().map(Difference::text).toList());
        }
        if (node.isObject()) {
            return node.toString();
        }
        return node.isNumber()
                ? node.decimalValue().stripTrailingZeros().toPlainString()
                : node.asString();
    }
}
