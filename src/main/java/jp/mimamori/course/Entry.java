package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded fact about one patient. Entries are never changed or deleted: a correction ({@code
 * replaces}) and a retraction are entries too. Ranges are those of the record format; a value out
 * of range cannot be made.
 */
public sealed interface Entry {

    /** Id, time, author and the entry it corrects. */
    Meta meta();

    /** The place that the entry takes among others of the same instant. */
    default Phase phase() {
        return Phase.of(this);
    }

    /** The word that names this kind of entry in the record format, like {@code crsGrade}. */
    default String type() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    default String id() {
        return meta().id();
    }

    default Instant at() {
        return meta().at();
    }

    /** The two courses that the tables follow. */
    enum Axis {
        CRS,
        NEURO;

        /** Whether an entry is a grade on this course. */
        public boolean isGradedBy(Entry entry) {
            return switch (this) {
                case CRS -> entry instanceof CrsGrade;
                case NEURO -> entry instanceof NeuroGrade;
            };
        }
    }

    record Weight(Meta meta, WeightKg weight) implements Entry {}

    record Height(Meta meta, HeightCm height) implements Entry {}

    /**
     * The start of the infusion.
     *
     * @param cells CAR-positive T cells in 10⁶, more than 0
     * @param volumeMl infused volume, more than 0
     * @param minutes duration, more than 0
     */
    record Infusion(
            Meta meta,
            BigDecimal cells,
            @Nullable BigDecimal volumeMl,
            @Nullable BigDecimal minutes,
            @Nullable String lot)
            implements Entry {

        public Infusion {
            Ranges.positive("cells", cells);
            Ranges.positive("volumeMl", volumeMl);
            Ranges.positive("minutes", minutes);
        }

        /** Mean rate in mL/min, when volume and duration are known. */
        public Optional<Double> rate() {
            if (volumeMl == null || minutes == null) {
                return Optional.empty();
            }
            return Optional.of(volumeMl.doubleValue() / minutes.doubleValue());
        }
    }

    /**
     * One set of vital signs; at least one value is there.
     *
     * @param temperature ℃, 30–45
     * @param pulse /min, 0–300
     * @param respiration /min, 0–100
     * @param systolic mmHg, 0–350, not under diastolic
     * @param diastolic mmHg, 0–350
     * @param spo2 %, 0–100
     * @param consciousness Japan Coma Scale
     * @param notMeasured the reason for each sign that is missing, by its field name
     */
    record Vitals(
            Meta meta,
            @Nullable BigDecimal temperature,
            @Nullable BigDecimal pulse,
            @Nullable BigDecimal respiration,
            @Nullable BigDecimal systolic,
            @Nullable BigDecimal diastolic,
            @Nullable BigDecimal spo2,
            @Nullable String consciousness,
            Map<String, String> notMeasured)
            implements Entry {

        public Vitals {
            notMeasured = Map.copyOf(notMeasured);
            Ranges.within("temperature", temperature, 30, 45);
            Ranges.within("pulse", pulse, 0, 300);
            Ranges.within("respiration", respiration, 0, 100);
            Ranges.within("systolic", systolic, 0, 350);
            Ranges.within("diastolic", diastolic, 0, 350);
            Ranges.within("spo2", spo2, 0, 100);
            if (systolic != null && diastolic != null && systolic.compareTo(diastolic) < 0) {
                throw new IllegalArgumentException("systolic is under diastolic");
            }
        }
    }

    /**
     * Oxygen by a device, from then until the next such entry.
     *
     * @param litresPerMinute more than 0, to 100
     * @param fio2 0.21–1.0
     */
    record Oxygen(
            Meta meta,
            OxygenDevice device,
            @Nullable BigDecimal litresPerMinute,
            @Nullable BigDecimal fio2)
            implements Entry {

        public Oxygen {
            if (device == OxygenDevice.NONE && (litresPerMinute != null || fio2 != null)) {
                throw new IllegalArgumentException("no device, but a flow or an FiO2");
            }
            Ranges.positive("litresPerMinute", litresPerMinute);
            Ranges.within("litresPerMinute", litresPerMinute, 0, 100);
            if (fio2 != null
                    && (fio2.compareTo(new BigDecimal("0.21")) < 0
                            || fio2.compareTo(BigDecimal.ONE) > 0)) {
                throw new IllegalArgumentException("fio2 is outside 0.21–1.0");
            }
        }

        private static final BigDecimal CANNULA_BASE = new BigDecimal("0.20");
        private static final BigDecimal CANNULA_PER_LITRE = new BigDecimal("0.04");
        private static final BigDecimal CANNULA_MOST = BigDecimal.valueOf(6);

        /**
         * FiO2 as entered, or estimated for a nasal cannula up to 6 L/min (0.20 + 0.04 per L/min;
         * reading, section 7); empty when it is not known.
         */
        public Optional<BigDecimal> knownFio2() {
            if (fio2 != null) {
                return Optional.of(fio2);
            }
            if (device == OxygenDevice.CANNULA
                    && litresPerMinute != null
                    && litresPerMinute.compareTo(CANNULA_MOST) <= 0) {
                return Optional.of(CANNULA_BASE.add(CANNULA_PER_LITRE.multiply(litresPerMinute)));
            }
            return Optional.empty();
        }

        /** Whether {@link #knownFio2} is an estimate. */
        public boolean fio2Estimated() {
            return fio2 == null && knownFio2().isPresent();
        }
    }

    /** Fluids; {@code ml} more than 0. */
    record Fluids(Meta meta, boolean forHypotension, @Nullable BigDecimal ml) implements Entry {
        public Fluids {
            Ranges.positive("ml", ml);
        }
    }

    /** The vasopressors that run from now on; an empty list ends them. */
    record Vasopressor(Meta meta, List<Agent> agents) implements Entry {
        public Vasopressor {
            agents = List.copyOf(agents);
        }

        /** One agent; its dose class is the clinician's word, null when not said. */
        public record Agent(String drug, @Nullable DoseClass dose) {}

        public enum DoseClass {
            LOW,
            HIGH
        }
    }

    /** Organ toxicity, CTCAE grade 0–4. */
    record OrganToxicity(Meta meta, Organ organ, int grade) implements Entry {
        public OrganToxicity {
            Ranges.within("grade", grade, 0, 4);
        }
    }

    record Symptoms(Meta meta, List<String> present) implements Entry {
        public Symptoms {
            present = List.copyOf(present);
        }
    }

    /** CRS grade of Lee et al. 2014, 0 (none) to 5 (death). */
    record CrsGrade(Meta meta, int grade) implements Entry {
        public CrsGrade {
            Ranges.within("grade", grade, 0, 5);
        }
    }

    /** Neurologic events with their CTCAE grades; the highest counts, an empty list is grade 0. */
    record NeuroGrade(Meta meta, List<Event> events) implements Entry {
        public NeuroGrade {
            events = List.copyOf(events);
        }

        /** A term of the neurologic list and its grade, 0–5. */
        public record Event(String term, int grade) {
            public Event {
                Ranges.within("grade", grade, 0, 5);
            }
        }

        /** The highest grade of the events, 0 when there are none. */
        public int grade() {
            return events.stream().mapToInt(Event::grade).max().orElse(0);
        }
    }

    /** Improved, unchanged or worsened since the treatment or the last assessment. */
    record Judgement(Meta meta, Axis axis, Value value) implements Entry {
        public enum Value {
            IMPROVED,
            UNCHANGED,
            WORSENED
        }
    }

    record CerebralEdema(Meta meta, boolean suspected) implements Entry {}

    /** ICE score 0–10; with items, they add up to it. */
    record Ice(Meta meta, int score, @Nullable IceItems items) implements Entry {
        public Ice {
            Ranges.within("score", score, 0, 10);
            if (items != null && items.sum() != score) {
                throw new IllegalArgumentException("items do not add up to the score");
            }
        }
    }

    /** A dose that was given; {@code prompt} is the id of the prompt it answers. */
    record Medication(
            Meta meta,
            String drug,
            DoseMg dose,
            @Nullable String route,
            @Nullable String prompt,
            @Nullable String orderOf)
            implements Entry {}

    /** A physician's order; {@code everyHours} is null for a single dose. */
    record Order(
            Meta meta,
            String drug,
            DoseMg dose,
            @Nullable BigDecimal everyHours,
            @Nullable String prompt)
            implements Entry {
        public Order {
            Ranges.positive("everyHours", everyHours);
        }
    }

    record OrderStop(Meta meta, String drug) implements Entry {}

    /** A person's answer to a prompt; {@code until} with deferred, {@code reason} with declined. */
    record PromptResponse(
            Meta meta,
            String prompt,
            Response response,
            @Nullable Instant until,
            @Nullable String reason)
            implements Entry {
        public enum Response {
            SEEN,
            DEFERRED,
            DECLINED
        }

        public PromptResponse {
            if (response == Response.DEFERRED && until == null) {
                throw new IllegalArgumentException("deferred without a time");
            }
            if (response == Response.DECLINED && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("declined without a reason");
            }
        }
    }

    record Lab(Meta meta, String name, BigDecimal value, String unit) implements Entry {}

    record Check(Meta meta, String item, State state, @Nullable String note) implements Entry {
        public enum State {
            YES,
            NO,
            NOT_APPLICABLE
        }
    }

    /** When the infusion is planned; null takes the plan back. */
    record Plan(Meta meta, @Nullable Instant infusion, @Nullable String reason) implements Entry {}

    /** A value of the hospital's own; null goes back to the program's. */
    record Setting(Meta meta, String name, @Nullable String value, String reason)
            implements Entry {}

    /** Vials of one lot that came (more than 0) or went (less than 0). */
    record Stock(
            Meta meta,
            String drug,
            BigDecimal vialMg,
            int vials,
            String lot,
            LocalDate expiry,
            @Nullable String reason)
            implements Entry {
        public Stock {
            Ranges.positive("vialMg", vialMg);
            if (vials == 0) {
                throw new IllegalArgumentException("no vials");
            }
        }
    }

    /**
     * The hospital holds a guideline pack from now on, and patients who come now start with it.
     *
     * @param pack its id
     * @param text as it came
     */
    record GuidelinePack(Meta meta, String pack, PackText text, String reason) implements Entry {}

    /**
     * By which guideline pack a patient is treated from its time on; without one it is the pack
     * that comes with the program.
     *
     * @param pack its id
     */
    record Guideline(Meta meta, String pack, @Nullable String reason) implements Entry {}

    record Stay(Meta meta, String ward, String bed) implements Entry {}

    /** Takes the place of what was registered, from its time on; what is null stays as it was. */
    record Demographics(
            Meta meta,
            @Nullable String name,
            @Nullable String kana,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex)
            implements Entry {}

    record Discharge(Meta meta, @Nullable String to) implements Entry {}

    record Note(Meta meta, String text) implements Entry {}

    /** Takes away an entry that was wrong, and what that entry had replaced. */
    record Retract(Meta meta, String entry) implements Entry {}
}
