package jp.mimamori.record;

import jp.mimamori.course.Course;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The outcome of reading a record. */
public sealed interface Read {

    /**
     * A valid record.
     *
     * @param course the record
     * @param patient the patient's JSON as it was given
     * @param entries each entry's JSON as it was given, in the order of the course's entries
     */
    record Ok(Course course, ObjectNode patient, List<ObjectNode> entries) implements Read {
        public Ok {
            entries = List.copyOf(entries);
        }
    }

    /** No valid record; at least one fault. */
    record No(List<Fault> faults) implements Read {
        public No {
            faults = List.copyOf(faults);
        }
    }
}
