package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/** Every rule of the record format broken once: the fault names the path, and what is allowed. */
class WrongRecordTest {

    private static final String HEAD =
            """
            {"format": "mimamori-record/1", "patient": {"id": "P1"}, "zone": "Asia/Tokyo", "entries": [
            """;
    private static final String AT = "\"at\": \"2026-03-01T09:00:00+09:00\"";

    private static Read read(String json) {
        return new RecordReader(Records.PACK).read(json);
    }

    private static String entries(String... fields) {
        StringBuilder json = new StringBuilder(HEAD);
        for (int i = 0; i < fields.length; i++) {
            json.append(i == 0 ? "" : ", ");
            json.append("{\"id\": \"e").append(i).append("\", ").append(AT).append(", ");
            json.append(fields[i].replace('\'', '"')).append('}');
        }
        return json.append("]}").toString();
    }

    private static List<Fault> faults(String json) {
        assertThat(read(json)).isInstanceOf(Read.No.class);
        return ((Read.No) read(json)).faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    kg                      | 'type': 'weight', 'kg': 0.9
                    kg                      | 'type': 'weight', 'kg': 401
                    kg                      | 'type': 'weight', 'kg': '62.4'
                    kg                      | 'type': 'weight'
                    kg                      | 'type': 'weight', 'kg': null
                    cm                      | 'type': 'height', 'cm': 29
                    cm                      | 'type': 'height', 'cm': 250.1
                    cells                   | 'type': 'infusion', 'cells': 0
                    volumeMl                | 'type': 'infusion', 'cells': 450, 'volumeMl': -1
                    minutes                 | 'type': 'infusion', 'cells': 450, 'minutes': 0
                    lot                     | 'type': 'infusion', 'cells': 450, 'lot': 7
                    temperature             | 'type': 'vitals', 'temperature': 29.9
                    temperature             | 'type': 'vitals', 'temperature': 45.1
                    pulse                   | 'type': 'vitals', 'pulse': 301
                    respiration             | 'type': 'vitals', 'respiration': 101
                    systolic                | 'type': 'vitals', 'systolic': 351
                    diastolic               | 'type': 'vitals', 'diastolic': -1
                    systolic                | 'type': 'vitals', 'systolic': 60, 'diastolic': 61
                    spo2                    | 'type': 'vitals', 'spo2': 101
                    consciousness           | 'type': 'vitals', 'consciousness': '4'
                    consciousness           | 'type': 'vitals', 'consciousness': 1
                    type                    | 'type': 'vitals'
                    type                    | 'type': 'vitals', 'notMeasured': {'temperature': 'refused'}
                    notMeasured.temperature | 'type': 'vitals', 'temperature': 36, 'notMeasured': {'temperature': 'refused'}
                    notMeasured.height      | 'type': 'vitals', 'temperature': 36, 'notMeasured': {'height': 'refused'}
                    device                  | 'type': 'oxygen', 'device': 'tube'
                    litresPerMinute         | 'type': 'oxygen', 'device': 'mask', 'litresPerMinute': 0
                    litresPerMinute         | 'type': 'oxygen', 'device': 'mask', 'litresPerMinute': 101
                    litresPerMinute         | 'type': 'oxygen', 'device': 'none', 'litresPerMinute': 2
                    fio2                    | 'type': 'oxygen', 'device': 'mask', 'fio2': 0.2
                    fio2                    | 'type': 'oxygen', 'device': 'mask', 'fio2': 40
                    fio2                    | 'type': 'oxygen', 'device': 'none', 'fio2': 0.3
                    forHypotension          | 'type': 'fluids'
                    forHypotension          | 'type': 'fluids', 'forHypotension': 'yes'
                    ml                      | 'type': 'fluids', 'forHypotension': true, 'ml': 0
                    agents                  | 'type': 'vasopressor'
                    agents[0].drug          | 'type': 'vasopressor', 'agents': [{'dose': 'low'}]
                    agents[0].dose          | 'type': 'vasopressor', 'agents': [{'drug': 'noradrenaline', 'dose': 'medium'}]
                    agents[0]               | 'type': 'vasopressor', 'agents': ['noradrenaline']
                    organ                   | 'type': 'organToxicity', 'organ': 'toe', 'grade': 1
                    grade                   | 'type': 'organToxicity', 'organ': 'liver', 'grade': 5
                    present                 | 'type': 'symptoms'
                    present[0]              | 'type': 'symptoms', 'present': [1]
                    grade                   | 'type': 'crsGrade', 'grade': 6
                    grade                   | 'type': 'crsGrade', 'grade': -1
                    grade                   | 'type': 'crsGrade', 'grade': 1.5
                    grade                   | 'type': 'crsGrade'
                    events                  | 'type': 'neuroGrade'
                    events[0].term          | 'type': 'neuroGrade', 'events': [{'term': 'unknown', 'grade': 1}]
                    events[0].grade         | 'type': 'neuroGrade', 'events': [{'term': 'headache', 'grade': 4}]
                    events[0].grade         | 'type': 'neuroGrade', 'events': [{'term': 'cerebralEdema', 'grade': 2}]
                    events[0].note          | 'type': 'neuroGrade', 'events': [{'term': 'tremor', 'grade': 2, 'note': 'x'}]
                    axis                    | 'type': 'judgement', 'axis': 'both', 'value': 'improved'
                    value                   | 'type': 'judgement', 'axis': 'crs', 'value': 'better'
                    suspected               | 'type': 'cerebralEdema'
                    score                   | 'type': 'ice', 'score': 11
                    items                   | 'type': 'ice', 'score': 9, 'items': {'orientation': 4, 'naming': 3, 'commands': 1, 'writing': 1, 'attention': 1}
                    items.orientation       | 'type': 'ice', 'score': 9, 'items': {'orientation': 5, 'naming': 3, 'commands': 1, 'writing': 0, 'attention': 0}
                    items.attention         | 'type': 'ice', 'score': 9, 'items': {'orientation': 4, 'naming': 3, 'commands': 1, 'writing': 1}
                    drug                    | 'type': 'medication', 'mg': 10
                    mg                      | 'type': 'medication', 'drug': 'dexamethasone', 'mg': 0
                    mg                      | 'type': 'order', 'drug': 'dexamethasone', 'mg': -1, 'everyHours': 12
                    everyHours              | 'type': 'order', 'drug': 'dexamethasone', 'mg': 10, 'everyHours': 0
                    everyHours              | 'type': 'order', 'drug': 'dexamethasone', 'mg': 10
                    drug                    | 'type': 'orderStop'
                    prompt                  | 'type': 'promptResponse', 'response': 'seen'
                    response                | 'type': 'promptResponse', 'prompt': 'x', 'response': 'ignored'
                    until                   | 'type': 'promptResponse', 'prompt': 'x', 'response': 'deferred'
                    until                   | 'type': 'promptResponse', 'prompt': 'x', 'response': 'deferred', 'until': '03:00'
                    reason                  | 'type': 'promptResponse', 'prompt': 'x', 'response': 'declined'
                    name                    | 'type': 'lab', 'value': 1, 'unit': 'mg/dL'
                    value                   | 'type': 'lab', 'name': 'crp', 'value': '1', 'unit': 'mg/dL'
                    unit                    | 'type': 'lab', 'name': 'crp', 'value': 1
                    item                    | 'type': 'check', 'state': 'yes'
                    state                   | 'type': 'check', 'item': 'consent', 'state': 'maybe'
                    ward                    | 'type': 'stay', 'bed': '501'
                    bed                     | 'type': 'stay', 'ward': '5階西', 'bed': 501
                    birthDate               | 'type': 'demographics', 'birthDate': '1958/04/02'
                    sex                     | 'type': 'demographics', 'sex': 'f'
                    to                      | 'type': 'discharge', 'to': ''
                    text                    | 'type': 'note'
                    entry                   | 'type': 'retract'
                    entry                   | 'type': 'retract', 'entry': 'e9'
                    replaces                | 'type': 'note', 'text': 'x', 'replaces': 'e9'
                    replaces                | 'type': 'note', 'text': 'x', 'replaces': 'e0'
                    type                    | 'type': 'temperature', 'value': 36
                    type                    | 'kg': 62
                    by                      | 'type': 'note', 'text': 'x', 'by': 7
                    recordedAt              | 'type': 'note', 'text': 'x', 'recordedAt': '2026-03-01'
                    colour                  | 'type': 'note', 'text': 'x', 'colour': 'red'
                    """)
    void aFieldOfAnEntry(String field, String entry) {
        List<Fault> faults = faults(entries(entry));
        assertThat(faults).extracting(Fault::path).containsExactly("$.entries[0]." + field);
        for (String language : List.of("ja", "en")) {
            assertThat(faults.getFirst().line(language)).doesNotContain("\n").contains(": ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1772323200",
                "\"2026-03-01 09:00\"",
                "\"2026-03-01T09:00:00\"",
                "\"2026-02-30T09:00:00+09:00\"",
                "\"9999-03-01T09:00:00+09:00\"",
                "null"
            })
    void aTimeWithoutOffsetOrOfAnotherKind(String at) {
        String json = entries("'type': 'note', 'text': 'x'").replace(AT, "\"at\": " + at);
        assertThat(faults(json)).extracting(Fault::path).containsExactly("$.entries[0].at");
    }

    @Test
    void twoEntriesWithOneId() {
        String json = entries("'type': 'note', 'text': 'x'", "'type': 'note', 'text': 'y'");
        assertThat(faults(json.replace("\"e1\"", "\"e0\"")))
                .extracting(Fault::path)
                .containsExactly("$.entries[1].id");
    }

    static Stream<List<String>> contradictions() {
        String note = "'type': 'note', 'text': 'x'";
        String infusion = "'type': 'infusion', 'cells': 450";
        return Stream.of(
                List.of("$.entries[1].type", infusion, infusion),
                List.of("$.entries[2].type", infusion, infusion + ", 'replaces': 'e0'", infusion),
                List.of(
                        "$.entries[1].replaces",
                        note,
                        "'type': 'weight', 'kg': 60, 'replaces': 'e0'"),
                List.of(
                        "$.entries[2].entry",
                        note,
                        "'type': 'retract', 'entry': 'e0'",
                        "'type': 'retract', 'entry': 'e1'"),
                List.of(
                        "$.entries[2].replaces",
                        note,
                        "'type': 'retract', 'entry': 'e0'",
                        "'type': 'retract', 'entry': 'e0', 'replaces': 'e1'"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void entriesThatContradictOneAnother(List<String> story) {
        String[] entries = story.stream().skip(1).toArray(String[]::new);
        assertThat(faults(entries(entries))).extracting(Fault::path).contains(story.getFirst());
    }

    @Test
    void aSecondInfusionMayStandWhenItCorrectsTheFirstOrTheFirstIsRetracted() {
        String infusion = "'type': 'infusion', 'cells': 450";
        assertThat(
                        Stream.of(
                                entries(infusion, infusion + ", 'replaces': 'e0'"),
                                entries(
                                        infusion,
                                        infusion + ", 'replaces': 'e0'",
                                        infusion + ", 'replaces': 'e0'"),
                                entries(infusion, "'type': 'retract', 'entry': 'e0'", infusion)))
                .allSatisfy(json -> assertThat(read(json)).isInstanceOf(Read.Ok.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    $.format        | "mimamori-record/1"     | "mimamori-record/2"
                    $.format        | "format"                | "formats"
                    $.patient       | {"id": "P1"}            | "P1"
                    $.patient.id    | {"id": "P1"}            | {"id": " "}
                    $.patient.age   | {"id": "P1"}            | {"id": "P1", "age": 7}
                    $.zone          | "Asia/Tokyo"            | "Asia/Tokio"
                    $.extra         | "zone": "Asia/Tokyo"    | "zone": "Asia/Tokyo", "extra": 1
                    $.entries       | "entries": []           | "entries": {}
                    $.entries[0]    | "entries": []           | "entries": [7]
                    """)
    void aFieldOfTheRecord(String path, String right, String wrong) {
        String json = HEAD.strip() + "]}";
        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong))).extracting(Fault::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"a\": 1, \"a\": 2}", "{} {}", "NaN"})
    void whatIsNoJsonObject(String json) {
        assertThat(faults(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483648", "1E-2147483648", "1E+99999999999"})
    void aNumberBeyondAllMeasureIsAFaultAndNoException(String number) {
        assertThat(faults(entries("'type': 'weight', 'kg': " + number)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("$"));
    }
}
