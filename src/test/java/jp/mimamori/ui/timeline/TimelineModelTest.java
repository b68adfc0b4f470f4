package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.mimamori.course.Course;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class TimelineModelTest {

    private final WardRoom room =
            new WardRoom("2026-03-03T09:00:00+09:00").with(Pictures.course("tocilizumab-limits"));
    private final List<Runnable> waiting = new ArrayList<>();
    private final TimelineModel model =
            new TimelineModel(
                    Pictures.NAMING,
                    Pictures.WORDS,
                    _ -> Pictures.PACKS,
                    room::now,
                    waiting::add,
                    Runnable::run);

    @AfterEach
    void close() {
        room.close();
    }

    private void draw() {
        List<Runnable> tasks = List.copyOf(waiting);
        waiting.clear();
        tasks.forEach(Runnable::run);
    }

    private void show() {
        model.wide(1000);
        model.show(room.patient("tocilizumab-limits"));
        draw();
    }

    @Test
    void thePictureIsDrawnUpInTheBackground() {
        model.show(room.patient("tocilizumab-limits"));
        assertThat(model.picture().get()).isNull();
        draw();
        assertThat(model.picture().get()).isNotNull();
        assertThat(model.standing().get().limits()).isNotEmpty();
    }

    @Test
    void theSameCourseIsNotDrawnUpTwice() {
        show();
        model.show(room.patient("tocilizumab-limits"));
        assertThat(waiting).isEmpty();
    }

    @Test
    void aNewEntryIsDrawnUpAndWhatIsInSightStays() {
        show();
        model.zoom(300, 2);
        TimeScale before = model.scale().get();
        room.write(
                "tocilizumab-limits",
                new jp.mimamori.course.Entry.CrsGrade(room.author().meta(room.now()), 1));
        model.show(room.patient("tocilizumab-limits"));
        draw();
        assertThat(model.scale().get().from()).isEqualTo(before.from());
        assertThat(model.picture().get().course().standing())
                .hasSize(room.patient("tocilizumab-limits").course().standing().size());
    }

    @Test
    void aLatePictureOfAnotherPatientIsNotShown() {
        Course other = Pictures.course("both-tables");
        room.with(other);
        model.show(room.patient("tocilizumab-limits"));
        model.show(room.patient(other.patient().id()));
        draw();
        assertThat(model.picture().get().course().patient().id()).isEqualTo(other.patient().id());
    }

    @Test
    void theStretchesOfTheButtonsHoldNow() {
        show();
        for (TimelineModel.Range range :
                List.of(
                        TimelineModel.Range.DAY,
                        TimelineModel.Range.THREE_DAYS,
                        TimelineModel.Range.WEEK)) {
            model.show(range);
            assertThat(model.scale().get().x(room.now())).isCloseTo(700, within(1.0));
        }
        assertThat(model.scale().get().span()).isEqualTo(Duration.ofDays(7));
        model.show(TimelineModel.Range.ALL);
        Picture picture = model.picture().get();
        assertThat(model.scale().get().from()).isEqualTo(picture.first());
        assertThat(model.scale().get().to()).isEqualTo(picture.filled());
        model.pan(100_000);
        assertThat(model.scale().get().to())
                .as("the empty days are reached by moving there")
                .isEqualTo(picture.last());
    }

    @Test
    void theCursorStepsFromEntryToEntry() {
        show();
        model.step(false);
        Instant last = model.cursor().get();
        assertThat(model.entriesAtCursor()).isNotEmpty();
        assertThat(model.readout()).isNotNull();
        model.step(false);
        assertThat(model.cursor().get()).isBefore(last);
        model.step(true);
        assertThat(model.cursor().get()).isEqualTo(last);
    }
}
