package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.ui.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ToldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tocilizumab-limits | 2026-03-02T12:00:00Z | T15-G2-1-TCZ | 8 mg/kg × 62.4 kg ="
                        + " 499.2 mg",
                "tocilizumab-limits | 2026-03-02T12:00:00Z | T15-G2-1-TCZ | 24.96 mL（20 mg/mL）",
                "tocilizumab-limits | 2026-03-02T12:00:00Z | T15-G2-1-TCZ | 400 + 200 mg（残 100.8"
                        + " mg、2本）本数最少",
                "tocilizumab-limits | 2026-03-02T12:00:00Z | T15-G2-1-TCZ | 24時間以内 2 / 3 回、合計 3 / 4"
                        + " 回",
                "weight-missing-and-low | 2026-03-02T05:00:00Z | T15-G3-1-TCZ | → 上限 800 mg",
                "weight-missing-and-low | 2026-03-02T01:00:00Z | T15-G3-1-TCZ | 体重が入力されていません",
                "weight-missing-and-low | 2026-03-02T03:00:00Z | T15-G3-1-TCZ | 医師が決めてください",
                "both-tables | 2026-03-02T08:00:00Z | T16-G2-1-DEX | 表15 Grade 3・副腎皮質ステロイド",
                "both-tables | 2026-03-02T08:00:00Z | T16-G2-1-DEX | 神経 Grade 2 錯乱",
                "both-tables | 2026-03-02T08:00:00Z | T15-G3-1-TCZ | 投与後：24時間以内に CRS"
                        + " の改善が認められない、又は急速に悪化 → トシリズマブを再度投与する /",
                "neuro-grade3-step2-and-edema | 2026-03-05T12:00:00Z | T16-G3-EDEMA-CPA | 1500"
                        + " mg/m² × 1.63 m² = 2445 mg",
                "neuro-grade3-step2-and-edema | 2026-03-05T12:00:00Z | T16-G3-EDEMA-CPA | 脳浮腫の疑い",
                "neuro-grade3-step2-and-edema | 2026-03-05T10:00:00Z | T16-G3-2-MPSL | その後 0.5"
                        + " mg/kg ずつ 6時間ごと",
            })
    void eachNumberSaysWhereItComesFrom(String scenario, String at, String row, String line) {
        assertThat(lines(Asks.told(scenario, at, row, Language.JA)))
                .anySatisfy(said -> assertThat(said).contains(line));
    }

    @Test
    void theRowsWordsAndTheirPlaceAreThePacks() {
        Told told = Asks.told("both-tables", "2026-03-02T08:00:00Z", "T15-G3-1-DEX", Language.JA);
        assertThat(told.words()).isEqualTo("デキサメタゾンを投与する（例：10 mg を12時間ごとに静脈内投与）");
        assertThat(told.cite()).isEqualTo("表15 Grade 3・副腎皮質ステロイド");
        assertThat(told.dose()).isEqualTo("10\u00a0mg 12時間ごと");
    }

    /** In both languages every prompt of every scenario is told without a missing word. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPromptOfTheScenariosIsToldWhole(Language language) {
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            for (JsonNode answer : scenario.path("answers")) {
                String at = answer.path("at").asString();
                for (JsonNode prompt : answer.path("prompts")) {
                    Told told =
                            Asks.told(
                                    scenario.path("name").asString(),
                                    Instant.parse(at).toString(),
                                    prompt.path("row").asString(),
                                    language);
                    assertThat(told.words()).isNotBlank();
                    assertThat(told.cite()).doesNotContain("⟦");
                    assertThat(lines(told))
                            .as(course.patient().id() + " " + prompt.path("id").asString())
                            .allSatisfy(
                                    line -> assertThat(line).isNotBlank().doesNotContain("⟦", "{"));
                }
            }
        }
    }

    /** The condition of a further step stands once, before the arrow, and is the row's own. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theConditionOfTheNextStepIsSaidOnce(Language language) {
        boolean japanese = language == Language.JA;
        String improvement = japanese ? "改善" : "improvement";
        assertThat(
                        lines(
                                Asks.told(
                                        "both-tables",
                                        "2026-03-02T08:00:00Z",
                                        "T15-G3-1-TCZ",
                                        language)))
                .filteredOn(line -> line.contains(" → "))
                .singleElement()
                .satisfies(line -> {
                    String[] parts = line.split(" → ", -1);
                    assertThat(parts[0]).contains(improvement, japanese ? "悪化" : "worsening");
                    assertThat(parts[1]).doesNotContain(improvement);
                });
    }

    @Test
    void theTimeOfTheInfusionIsCalledThat() {
        assertThat(
                        lines(
                                Asks.told(
                                        "crs-grade1-early-then-late",
                                        "2026-03-03T01:00:00Z",
                                        "T15-G1-EARLY-TCZ",
                                        Language.EN)))
                .anySatisfy(line -> assertThat(line).contains("infusion 1 Mar"));
    }

    private static List<String> lines(Told told) {
        List<String> lines = new ArrayList<>();
        told.sections().forEach(section -> lines.addAll(section.lines()));
        return lines;
    }
}
