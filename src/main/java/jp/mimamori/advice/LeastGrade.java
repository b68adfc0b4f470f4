package jp.mimamori.advice;

import java.util.List;

/**
 * What the findings since the last recorded CRS grade mean at least (reading, section 7).
 *
 * @param grade 0 when there are none
 * @param reasons ids of the findings that mean exactly this grade
 */
public record LeastGrade(int grade, List<String> reasons) {
    public LeastGrade {
        reasons = List.copyOf(reasons);
    }
}
