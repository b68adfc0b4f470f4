package jp.mimamori.guideline;

import jp.mimamori.course.Organ;

import java.math.BigDecimal;
import java.util.List;

/**
 * What findings mean at least for the grade (reading, section 7). Thresholds marked ★ there are the
 * hospital's to change.
 *
 * @param feverFrom ℃
 * @param fio2HighFrom fraction
 * @param spo2Under %
 * @param systolicUnder mmHg
 * @param capped organs whose toxicity means no more than a grade
 */
public record Findings(
        BigDecimal feverFrom,
        int feverGrade,
        int oxygenGrade,
        BigDecimal fio2HighFrom,
        int oxygenHighGrade,
        BigDecimal spo2Under,
        int spo2Grade,
        BigDecimal systolicUnder,
        int hypotensionGrade,
        int fluidsGrade,
        int vasopressorGrade,
        int vasopressorHighGrade,
        int ventilatorGrade,
        List<Cap> capped) {

    public record Cap(Organ organ, int grade) {}

    public Findings {
        capped = List.copyOf(capped);
    }

    /** The same with other thresholds under which SpO2 (%) and systolic pressure (mmHg) count. */
    public Findings under(BigDecimal spo2, BigDecimal systolic) {
        return new Findings(
                feverFrom,
                feverGrade,
                oxygenGrade,
                fio2HighFrom,
                oxygenHighGrade,
                spo2,
                spo2Grade,
                systolic,
                hypotensionGrade,
                fluidsGrade,
                vasopressorGrade,
                vasopressorHighGrade,
                ventilatorGrade,
                capped);
    }
}
