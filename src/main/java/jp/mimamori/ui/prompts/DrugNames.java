package jp.mimamori.ui.prompts;

import jp.mimamori.guideline.DoseRule;
import jp.mimamori.guideline.Drug;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The drugs that are offered where no prompt names one, and which of them is meant by a typed name:
 * a dose of アクテムラ has to count as one of tocilizumab.
 *
 * @param pack of the patient
 */
record DrugNames(Pack pack, Words words) {

    /** Given on these wards, and in no table. */
    private static final List<String> BESIDE = List.of("levetiracetam");

    /** Codes: what the tables and their limits name first. */
    List<String> offered() {
        return Stream.of(
                        pack.limits().stream().map(Limit::drug),
                        pack.course().drugs().stream(),
                        pack.drugs().stream().map(Drug::code),
                        pack.rows().stream().map(Row::drug).filter(Objects::nonNull),
                        BESIDE.stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** What a drug is called. */
    String name(String code) {
        return pack.drug(code)
                .map(drug -> words.text(drug.name()))
                .orElseGet(() -> words.textOr("name.drug." + code, code));
    }

    /** The code of an offered drug that is meant by a name, an abbreviation or a brand. */
    Optional<String> code(String typed) {
        String folded = folded(typed);
        return offered().stream()
                .filter(code -> called(code).stream().anyMatch(name -> folded(name).equals(folded)))
                .findFirst();
    }

    private Collection<String> called(String code) {
        Collection<String> names = new LinkedHashSet<>(List.of(code, name(code)));
        pack.drug(code)
                .ifPresent(drug -> names.addAll(List.of(drug.name().ja(), drug.name().en())));
        names.add(words.textOr("name.short." + code, code));
        names.addAll(Arrays.asList(words.textOr("drug.also." + code, code).split("\\|", -1)));
        return names;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s・･\\-]", "");
    }

    /** The most of a dose that a row of the drug names, mg; null where none does. */
    @Nullable BigDecimal mostMg(String drug) {
        return pack.rows().stream()
                .filter(row -> drug.equals(row.drug()))
                .map(Row::dose)
                .map(dose -> dose instanceof DoseRule.PerKg perKg ? perKg.mostMg() : null)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }
}
