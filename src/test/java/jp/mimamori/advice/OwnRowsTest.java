package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program's own rows (reading, section 6): where each begins to hold, and where it does not.
 */
class OwnRowsTest {

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T16-REGRADE      | ice 10 @24, ice 7 @25                                              | 25 | T16-REGRADE@25
                    T16-REGRADE      | ice 7 @25                                                          | 25 | T16-REGRADE@25
                    T16-REGRADE      | ice 10 @24                                                         | 24 | -
                    T16-REGRADE      | ice 7 @25, ice 9 @26, ice 7 @27                                    | 27 | T16-REGRADE@25
                    T16-REGRADE      | ice 7 @25, ice 6 @26                                               | 26 | T16-REGRADE@26
                    T16-REGRADE      | ice 7 @25, neuro 1 @26, ice 7 @27                                  | 27 | -
                    T16-REGRADE      | ice 7 @25, neuro 1 @26, ice 6 @27                                  | 27 | T16-REGRADE@27
                    T16-REGRADE      | ice 7 @-1                                                          | 2  | -
                    T16-REGRADE      | ice 7 @-1, ice 7 @1                                                | 2  | -
                    T15-REGRADE      | fever 39 @-1                                                       | 2  | -
                    T15-REGRADE      | fever 39 @1                                                        | 2  | T15-REGRADE@1
                    T16-STEROID-3D   | neuro 2 @24, order dexamethasone 10 12 @24, dexamethasone 10 @24    | 96 | T16-STEROID-3D@96
                    T16-STEROID-3D   | neuro 2 @24, order dexamethasone 10 12 @24, dexamethasone 10 @24, dexamethasone 10 @96.5 | 97 | -
                    T16-STEROID-3D   | neuro 2 @24, order dexamethasone 10 12 @24, dexamethasone 10 @24, dexamethasone 10 @96 | 97 | T16-STEROID-3D@96
                    STEROID-BOTH     | order dexamethasone 10 12 @24, order methylprednisolone 31 6 @25    | 25 | STEROID-BOTH@25
                    STEROID-BOTH     | order methylprednisolone 31 6 @24, order dexamethasone 10 12 @25    | 25 | STEROID-BOTH@25
                    STEROID-BOTH     | order dexamethasone 10 12 @24, order methylprednisolone 31 @25, methylprednisolone 31 @26 | 26 | -
                    ORDER            | order dexamethasone 10 @24, dexamethasone 10 @25                    | 25 | -
                    ORDER            | order dexamethasone 10 @24, dexamethasone 10 @25, dexamethasone 10 @26 | 26 | ORDER@26
                    """)
    void anOwnRowHoldsFromItsSecondOn(String row, String course, String at, String rows) {
        assertThat(
                        Tale.rows(Tale.at(course, at)).stream()
                                .filter(each -> each.startsWith(row + "@"))
                                .toList())
                .isEqualTo("-".equals(rows) ? java.util.List.of() : java.util.List.of(rows));
    }
}
