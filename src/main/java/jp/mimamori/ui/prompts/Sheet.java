package jp.mimamori.ui.prompts;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import jp.mimamori.advice.Shown;
import jp.mimamori.course.Course;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.HospitalNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What is read beside the lists: one matter whole, or the history. Whatever else is recorded on the
 * ward meanwhile, the reader stays where he is.
 */
final class Sheet extends StackPane {

    private final DetailPane detail;
    private final HistoryPane history;
    private final ScrollPane scroll = new ScrollPane();
    private final Desk desk;
    private final FxThread fx;
    private final Executor background;
    private final Consumer<Boolean> telling;
    private String looked = "";
    private String patient = "";
    private boolean told;
    private @Nullable Course course;

    /**
     * @param background tells histories
     * @param telling whether the history is shown from now on
     */
    Sheet(
            DetailPane detail,
            HistoryPane history,
            Desk desk,
            FxThread fx,
            Executor background,
            Consumer<Boolean> telling) {
        this.detail = detail;
        this.history = history;
        this.desk = desk;
        this.fx = fx;
        this.background = background;
        this.telling = telling;
        scroll.setId("prompt-sheet");
        scroll.setContent(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().addAll("card", "prompt-sheet");
        getChildren().add(scroll);
    }

    /** Whether the history is shown or being told. */
    boolean tellsHistory() {
        return told;
    }

    /** Another matter is looked at, or the same one, of which more may be known: then it stays. */
    void look(@Nullable Matter matter) {
        String key = matter == null ? "" : matter.key();
        if (!key.equals(looked)) {
            looked = key;
            if (!told) {
                scroll.setVvalue(0);
            }
        }
        if (matter == null) {
            detail.show();
        }
        telling.accept(told);
    }

    /** The matter that is looked at, from its beginning. */
    void asked() {
        if (told) {
            told = false;
            course = null;
            scroll.setContent(detail);
            scroll.setVvalue(0);
        }
        telling.accept(false);
    }

    /** The history of a patient from its beginning, or the matter again. */
    void history(String of) {
        if (told) {
            asked();
        } else if (desk.snapshot().patient(of).filter(p -> p.advice() != null).isPresent()) {
            told = true;
            patient = of;
            tell(true);
        }
    }

    /** The ward knows more: the history that is read is told anew where it has changed. */
    void arrived() {
        if (told) {
            tell(false);
        }
    }

    private void tell(boolean first) {
        Course now = desk.snapshot().patient(patient).map(p -> p.course()).orElse(null);
        if (now == null || now.equals(course)) {
            return;
        }
        course = now;
        Instant until = desk.now();
        HospitalNow hospital = desk.snapshot().hospital();
        background.execute(() -> {
            List<Shown.Span> shown = Shown.of(hospital.along(now), now, until);
            fx.run(() -> told(shown, now, until, first));
        });
    }

    @SuppressWarnings("ReferenceEquality") // Of this very course; a later one is told already.
    private void told(List<Shown.Span> shown, Course of, Instant until, boolean first) {
        if (!told || of != course) {
            return;
        }
        history.show(shown, desk.snapshot().patient(patient).orElse(null), until);
        scroll.setContent(history);
        telling.accept(true);
        if (first) {
            scroll.setVvalue(0);
        }
    }

    /** A minute has passed: ages are shown anew. */
    void minute(boolean typing) {
        if (!typing && !told) {
            detail.show();
        }
    }
}
