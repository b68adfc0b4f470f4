package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the journal keeps of one act: a registration, or an entry of a patient, with its JSON as it
 * was given.
 *
 * <p>Bytes: {@code {"patient": {…}, "zone": "…"}} or {@code {"of": "patient id", "entry": {…}}},
 * UTF-8.
 */
public sealed interface Line {

    /** Whose line it is. */
    String patientId();

    ObjectNode json();

    /** A patient is registered; the JSON is the patient's. */
    record Registered(Patient patient, ZoneId zone, ObjectNode json) implements Line {
        @Override
        public String patientId() {
            return patient.id();
        }
    }

    /** An entry is recorded; the JSON is the entry's. */
    record Entered(String patientId, Entry entry, ObjectNode json) implements Line {}

    /** A line that cannot be read; the patient's id is blank when it cannot be told either. */
    record Unread(String patientId, ObjectNode json) implements Line {}

    /** A registration made at this workstation. */
    static Line of(Patient patient, ZoneId zone) {
        return new Registered(patient, zone, EntryWriter.patient(patient));
    }

    /** An entry made at this workstation. */
    static Line of(String patientId, Entry entry) {
        return new Entered(patientId, entry, EntryWriter.entry(entry));
    }

    /** The bytes that the journal keeps. */
    default byte[] bytes() {
        ObjectNode node = Json.MAPPER.createObjectNode();
        switch (this) {
            case Registered registered -> {
                node.set("patient", json());
                node.put("zone", registered.zone().getId());
            }
            case Entered _, Unread _ -> {
                node.put("of", patientId());
                node.set("entry", json());
            }
        }
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a line; one that cannot be understood is {@link Unread}, never an exception. No tables
     * are asked: what was recorded by a pack stays readable whatever pack is there today.
     */
    static Line read(byte[] bytes) {
        ObjectNode nothing = Json.MAPPER.createObjectNode();
        try {
            JsonNode root = Json.tree(bytes);
            if (!root.isObject()) {
                return new Unread("", nothing);
            }
            return root.has("patient") ? registered(root) : entered(root);
        } catch (JacksonException e) {
            return new Unread("", nothing);
        }
    }

    private static Line registered(JsonNode root) {
        List<Fault> faults = new ArrayList<>();
        Fields fields = new Fields(root, "$", faults);
        Patient patient = RecordReader.patient(fields.object("patient"));
        ZoneId zone = RecordReader.zone(fields);
        if (patient == null || zone == null || !faults.isEmpty()) {
            return new Unread(patient == null ? "" : patient.id(), Json.MAPPER.createObjectNode());
        }
        return new Registered(patient, zone, (ObjectNode) root.get("patient"));
    }

    private static Line entered(JsonNode root) {
        String of = root.path("of").asString("");
        JsonNode node = root.path("entry");
        Entry entry = new EntryReader(List.of(), new ArrayList<>()).read(node, "$");
        if (entry == null || of.isBlank()) {
            return new Unread(
                    of,
                    node instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode());
        }
        return new Entered(of, entry, (ObjectNode) node);
    }
}
