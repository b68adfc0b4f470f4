package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Facts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class WhatWasReadTest {

    private static final String DAY = "2026-03-02T";

    /** However many steroid doses came after it, every dose of tocilizumab is there. */
    @Test
    void noDoseOfALimitedDrugIsLeftOut() {
        List<Entry> record = new ArrayList<>();
        record.add(given("2026-02-20T10:00:00+09:00", "tocilizumab"));
        record.add(Facts.infusion("2026-03-01T10:00:00+09:00"));
        for (int i = 0; i < 3; i++) {
            record.add(given(DAY + "0" + i + ":00:00+09:00", "tocilizumab"));
        }
        for (int i = 0; i < 8; i++) {
            record.add(given(DAY + "1" + i + ":00:00+09:00", "dexamethasone"));
        }
        WhatWasRead read = WhatWasRead.of(Records.PACK, record);
        assertThat(drugs(read)).filteredOn("tocilizumab"::equals).hasSize(3);
        assertThat(drugs(read)).filteredOn("dexamethasone"::equals).hasSize(6);
        assertThat(read.more()).isEqualTo(3);
    }

    @Test
    void withoutAnInfusionEveryDoseOfALimitedDrugIsThere() {
        WhatWasRead read =
                WhatWasRead.of(Records.PACK, List.of(given(DAY + "01:00:00+09:00", "tocilizumab")));
        assertThat(drugs(read)).containsExactly("tocilizumab");
        assertThat(read.more()).isZero();
    }

    @Test
    void anOrderStandsUntilItIsReplacedStoppedOrGivenOnce() {
        List<Entry> record =
                List.of(
                        Facts.order(DAY + "01:00:00+09:00", "dexamethasone", "10", "12"),
                        Facts.order(DAY + "02:00:00+09:00", "dexamethasone", "20", "6"),
                        Facts.order(DAY + "03:00:00+09:00", "tocilizumab", "480", null),
                        given(DAY + "03:10:00+09:00", "tocilizumab"),
                        Facts.order(DAY + "04:00:00+09:00", "methylprednisolone", "120", "6"),
                        new Entry.OrderStop(
                                Facts.at(DAY + "05:00:00+09:00"), "methylprednisolone"));
        assertThat(WhatWasRead.of(Records.PACK, record).orders())
                .containsExactly((Entry.Order) record.get(1));
    }

    private static Entry given(String at, String drug) {
        return Facts.given(at, drug, "10");
    }

    private static List<String> drugs(WhatWasRead read) {
        return read.entries().stream()
                .map(Entry.Medication.class::cast)
                .map(Entry.Medication::drug)
                .toList();
    }
}
