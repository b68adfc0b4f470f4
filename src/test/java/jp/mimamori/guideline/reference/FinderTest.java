package jp.mimamori.guideline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.guideline.reference.Finder.Hit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class FinderTest {

    private static final Finder FINDER = new Finder(ReferenceReader.builtIn().with(Records.PACK));

    private static List<String> places(String typed) {
        return FINDER.find(typed).stream().map(Hit::spot).map(Spot::id).toList();
    }

    /** The first place found. */
    @ParameterizedTest
    @CsvSource({
        "表16, T16",
        "ひょう16, T16",
        "ﾋｮｳ１６, T16",
        "table 16, T16",
        "T16, T16",
        "表1, T1",
        "表 7, T7",
        "図2, F2",
        "s5, S5",
        "CRS管理アルゴリズム, T15",
        "神経系事象管理, T16",
        "しんけいけいじしょうかんり, T16",
        "T16-G3-2-MPSL, T16-table/13",
        "t15-g1-early-tcz, T15-table/2",
        "運転, S6-3-driving",
        "うんてん, S6-3-driving",
        "driving, S6-3-driving",
        "同意, S6-2",
        "どうい, S6-2",
        "30 kg 未満, S1-tocilizumab/1",
        "−130℃, S1-storage/0",
        "10mL/分, S1-infusion/1",
        "過換気, T16-table/14",
        "かかんき, T16-table/14",
        "hyperventilation, T16-table/14",
        "★3, 4-2-first",
    })
    void isFoundFirst(String typed, String place) {
        assertThat(places(typed)).isNotEmpty().first().isEqualTo(place);
    }

    /** The numbers of a row found are those of the columns that are named beside them. */
    @Test
    void aRowOfNumbersSaysWhoseTheyAre() {
        Hit found =
                FINDER.find("発熱性好中球減少症").stream()
                        .filter(hit -> hit.spot().page().equals("T12"))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.shown().ja()).contains("全体 62例", "6 (9.7)", "5 (8.1)");
        assertThat(found.shown().en()).contains("n=62", "≥3 5 (8.1)");
    }

    /** Among the places found. */
    @ParameterizedTest
    @CsvSource({
        "はつねつ, S6-3-crs/0",
        "ハツネツ, S6-3-crs/0",
        "ﾊﾂﾈﾂ, T11-reactions/13",
        "発熱, T13-reactions/18",
        "熱, S6-3-crs/0",
        "とうよ, S6-2/0",
        "投与, S6-2/0",
        "トシリズマブ, T15-table/2",
        "としりずまぶ, T15-table/2",
        "tocilizumab, T15-table/2",
        "TCZ, T15-table/2",
        "アクテムラ, T15-table/2",
        "でキさめたぞん, T16-table/1",
        "デカドロン, T16-table/1",
        "サイトカイン放出症候群, S6-3-crs",
        "さいとかいん, T15",
        "crs, T11-reactions/2",
        "けいれん, S6-3-driving/0",
        "けつあつ, S6-3-crs/0",
        "どうい, S1-apheresis/0",
        "せん妄, S6-3-neuro/0",
        "ｶﾝｾﾝｼｮｳ, S6-3-infection",
        "ざいこ, S4-3-1/1",
        "とうけつ, S1-storage/0",
        "再凍結, S5-safety-1/0",
        "じょうみゃくない, T15-table/2",
        "CAR-T, S1-indication/1",
        "カーティー, S1-indication/1",
        "サイトメガロウィルス, S6-3-virus/0",
        "cmv, S6-3-virus/0",
        "B型肝炎, S6-3-virus/0",
        "Ｂがたかんえん, S6-3-virus/0",
        "fludarabine 30, S1-lymphodepletion/2",
        "febrile neutropenia, S6-3-infection/2",
        "8mg/kg, T15-table/2",
        "12-24, T15-table/9",
        "CRS Grade 3 デキサメタゾン, T15-table/22",
        "mm-003 神経, S6-3-neuro/2",
        "fever, T11-reactions/13",
        "13.3, T7-pfs/3",
        "ECOG, S5-ecog",
    })
    void isFound(String typed, String place) {
        assertThat(places(typed)).contains(place);
    }

    @ParameterizedTest
    @CsvSource({"インスリン", "麻酔", "xyz", "表17", "T15-G5"})
    void whatIsNotThereIsNotFound(String typed) {
        assertThat(places(typed)).isEmpty();
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(places("")).isEmpty();
        assertThat(places(" 　")).isEmpty();
        assertThat(places("ー")).isEmpty();
    }

    @Test
    void whatIsDoneComesBeforeWhatTrialsMeasured() {
        List<String> pages = FINDER.find("発熱").stream().map(hit -> hit.page().id()).toList();
        assertThat(pages.indexOf("S6")).isLessThan(pages.indexOf("T11"));
    }

    /** What is marked is the word as it is written, whichever way it was typed. */
    @ParameterizedTest
    @CsvSource({
        "はつねつ, 38.5 ℃以上の発熱に加え, 発熱",
        "ハツ, 38.5 ℃以上の発熱に加え, 発熱",
        "しすてむ, 患者登録システム, システム",
        "tcz, トシリズマブを再度投与, トシリズマブ",
        "8mg/kg, トシリズマブ 8 mg/kg の静脈内投与, 8 mg/kg",
        "ｶﾞﾝ, 肺腺癌, 癌",
        "grade 3, Grade 3 の臓器毒性, Grade 3",
    })
    void theWordIsMarked(String typed, String text, String marked) {
        assertThat(FINDER.marks(typed, text))
                .extracting(mark -> text.substring(mark.from(), mark.to()))
                .containsExactly(marked);
    }

    @Test
    void aWordIsNotFoundInTheMiddleOfAnothersReading() {
        assertThat(FINDER.marks("同意", "非動員末梢血単核球を採取")).isEmpty();
        assertThat(places("同意")).doesNotContain("S1-apheresis/0");
    }

    @Test
    void marksDoNotOverlap() {
        String text = "デキサメタゾンを投与する（例：10 mg を12時間ごとに静脈内投与）";
        assertThat(FINDER.marks("投与 とうよ でき", text))
                .extracting(mark -> text.substring(mark.from(), mark.to()))
                .containsExactly("デキ", "投与", "投与");
    }
}
