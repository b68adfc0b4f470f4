package jp.mimamori.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class BoardModelTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";
    private static final String LONG_AGO = "2026-11-15T09:00:00+09:00";

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");

    @BeforeEach
    void fill() {
        room.with(
                        Facts.patient("quiet", "伊藤 恵", "イトウ メグミ"),
                        Facts.stay(LONG_AGO, "506"),
                        Facts.infusion(LONG_AGO),
                        Facts.vitals("2026-11-24T02:43:00+09:00", "36.5", "119", "97"))
                .with(
                        Facts.patient("grade3", "佐藤 一郎", "サトウ イチロウ"),
                        Facts.stay(INFUSED, "512"),
                        Facts.weight(INFUSED, "62.4"),
                        Facts.infusion(INFUSED),
                        Facts.vitals("2026-11-24T03:02:00+09:00", "39.4", "88", "89"),
                        Facts.crs("2026-11-24T03:03:00+09:00", 3))
                .with(
                        Facts.patient("grade2", "高橋 健", "タカハシ ケン"),
                        Facts.stay(INFUSED, "503"),
                        Facts.weight(INFUSED, "62.4"),
                        Facts.infusion(INFUSED),
                        Facts.crs("2026-11-24T02:30:00+09:00", 2))
                .with(
                        Facts.patient("late", "鈴木 正", "スズキ タダシ"),
                        Facts.stay(LONG_AGO, "501"),
                        Facts.infusion(LONG_AGO),
                        Facts.order("2026-11-24T01:00:00+09:00", "dexamethasone", "10", "12"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private BoardModel board() {
        return new BoardModel(room.desk().snapshot(), room.now());
    }

    private static List<String> beds(BoardModel board) {
        return board.shown().get().stream().map(g -> g.bedside().bed()).toList();
    }

    private Glance glance(String bed) {
        return board().shown().get().stream()
                .filter(g -> g.bedside().bed().equals(bed))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMostUrgentComesFirstThenTheBed() {
        assertThat(beds(board())).containsExactly("501", "512", "503", "506");
    }

    @Test
    void eachFilterCountsWhatItShows() {
        BoardModel board = board();
        assertThat(List.of(Filter.values()))
                .extracting(board::count)
                .containsExactly(4, 3, 2, 4, 2);
        board.filter().set(Filter.CRS_2);
        assertThat(beds(board)).containsExactly("512", "503");
    }

    @Test
    void aPatientOfWhomNothingIsAskedButAnObservationIsOverdueStandsOut() {
        Glance quiet = glance("506");
        assertThat(quiet.urgency()).isEqualTo(Urgency.NEUTRAL);
        assertThat(quiet.observationOverdue()).isTrue();
        assertThat(quiet.edge()).isEqualTo(Urgency.MEDIUM);
    }

    @Test
    void whoWasNeverGradedHasNoGradeZero() {
        assertThat(glance("506").crsTrend()).isEqualTo(Trend.UNGRADED);
        assertThat(glance("512").crsTrend()).isEqualTo(Trend.UP);
    }

    @Test
    void aPatientIsFoundHoweverTheNameIsTyped() {
        BoardModel board = board();
        for (String typed : List.of("さとう", "ｻﾄｳ", "サトウイチ", "佐藤", "５１２", "grade3")) {
            board.search().set(typed);
            assertThat(beds(board)).as(typed).containsExactly("512");
        }
        board.search().set("田中");
        assertThat(beds(board)).isEmpty();
        assertThat(board.empty()).isFalse();
    }

    @Test
    void valuesThatSpeakForAGradeAreMarked() {
        LastVitals vitals = glance("512").vitals();
        assertThat(GlanceWords.value(vitals.temperature())).isEqualTo("39.4↑");
        assertThat(GlanceWords.value(vitals.pressure())).isEqualTo("88/60↓");
        assertThat(GlanceWords.value(vitals.spo2())).isEqualTo("89↓");
        assertThat(GlanceWords.value(vitals.pulse())).isEqualTo("88");
        assertThat(glance("506").vitals().temperature().speaks()).isFalse();
    }

    @Test
    void anOverdueDoseStandsFirst() {
        assertThat(glance("501").doseFirst()).isNotNull();
        assertThat(glance("501").urgency()).isEqualTo(Urgency.HIGH);
        assertThat(glance("512").doseFirst()).isNull();
        room.write("grade3", Facts.order("2026-11-24T01:00:00+09:00", "dexamethasone", "10", "12"));
        assertThat(glance("512").doseFirst()).isNotNull();
        assertThat(glance("512").beside()).isEqualTo(glance("512").strongest());
    }

    /** Symptomatic treatment of grade 1 is no alarm, but it is asked. */
    @Test
    void whatIsAskedAtLeisureCountsAsAskedAndKeepsItsColour() {
        room.with(
                Facts.patient("grade1", "山本 一", "ヤマモト ハジメ"),
                Facts.stay(LONG_AGO, "598"),
                Facts.weight(LONG_AGO, "62.4"),
                Facts.infusion(LONG_AGO),
                Facts.crs("2026-11-23T14:00:00+09:00", 1));
        Glance glance = glance("598");
        assertThat(glance.urgency()).isEqualTo(Urgency.NEUTRAL);
        assertThat(glance.strongest()).isNotNull();
        assertThat(glance.observationOverdue()).isTrue();
        assertThat(glance.edge()).isEqualTo(Urgency.MEDIUM);
        assertThat(glance.saidFirst()).isEqualTo(Urgency.NEUTRAL);
        assertThat(Filter.ASKED.lets(glance)).isTrue();
        assertThat(board().count(Filter.ASKED)).isEqualTo(4);
    }

    @Test
    void theStrongestPromptIsShownWithTheNumberOfTheOthers() {
        assertThat(glance("512").strongest().row()).isEqualTo("T15-G3-1-TCZ");
        assertThat(glance("512").more()).isEqualTo(1);
    }

    @Test
    void valuesOlderThanADayAreNotShown() {
        room.clock().move(Duration.ofHours(25));
        assertThat(glance("506").vitals().newest()).isNull();
        assertThat(glance("506").temperatures()).isEmpty();
    }

    @Test
    void agesAreBroughtUpToDateEveryTenSeconds() {
        BoardModel board = board();
        List<Glance> before = board.shown().get();
        board.tick(room.now().plusSeconds(9));
        assertThat(board.shown().get()).isSameAs(before);
        board.tick(room.now().plusSeconds(10));
        assertThat(board.shown().get().getFirst().at()).isEqualTo(room.now().plusSeconds(10));
    }

    @Test
    void anEmptyWardSaysSo() {
        try (WardRoom none = new WardRoom("2026-11-24T03:14:00+09:00")) {
            BoardModel board = new BoardModel(none.desk().snapshot(), none.now());
            assertThat(board.empty()).isTrue();
        }
    }

    @Test
    void anOverdueObservationIsNoLessUrgentThanWhatMayWait() {
        try (WardRoom other = new WardRoom("2026-11-24T03:14:00+09:00")) {
            other.with(
                    Facts.patient("grade1", "田中 一", "タナカ ハジメ"),
                    Facts.stay(INFUSED, "500"),
                    Facts.weight(INFUSED, "62.4"),
                    Facts.infusion(INFUSED),
                    Facts.crs("2026-11-23T20:00:00+09:00", 1));
            Glance glance = Glances.of(other.desk().snapshot(), other.now()).getFirst();
            assertThat(glance.urgency()).isEqualTo(Urgency.LOW);
            assertThat(glance.observationOverdue()).isTrue();
            assertThat(glance.edge()).isEqualTo(Urgency.MEDIUM);
        }
    }

    /** Of equals what a table asks comes before an observation that is overdue. */
    @Test
    void whatATableAsksComesBeforeAnOverdueObservation() {
        room.with(
                Facts.patient("grade2too", "渡辺 豊", "ワタナベ ユタカ"),
                Facts.stay(INFUSED, "599"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T02:30:00+09:00", 2));
        assertThat(beds(board())).containsSubsequence("599", "506");
    }

    /** At what risk he is nobody knows: he is never out of sight. */
    @Test
    void whoCannotBeJudgedStaysInEveryFilter() {
        PatientNow whole = room.patient("quiet");
        PatientNow damaged =
                new PatientNow(
                        whole.course(),
                        whole.patient(),
                        whole.stay(),
                        false,
                        whole.rules(),
                        null,
                        List.of(),
                        PatientNow.CannotJudge.RECORD_DAMAGED);
        Snapshot now = room.desk().snapshot();
        Snapshot snapshot = new Snapshot(now.at(), List.of(damaged), now.health(), now.hospital());
        Glance glance = Glances.of(snapshot, room.now()).getFirst();
        assertThat(List.of(Filter.values())).allMatch(filter -> filter.lets(glance));
    }

    @Test
    void oneOfSeveralWardsIsShownAndNobodyWithoutAWardIsLost() {
        room.with(Facts.patient("nowhere", "中村 学", "ナカムラ マナブ"), Facts.infusion(INFUSED));
        BoardModel board = board();
        board.take(room.desk().snapshot(), room.now());
        assertThat(board.wards()).hasSize(2).contains("");
        board.ward().set("");
        assertThat(board.shown().get())
                .extracting(g -> g.bedside().id())
                .containsExactly("nowhere");
        assertThat(board.count(Filter.ALL)).isEqualTo(1);
        board.ward().set("closed ward");
        assertThat(board.shown().get()).hasSize(5);
    }
}
