package jp.mimamori.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Sex;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.pathway.Answered;
import jp.mimamori.pathway.Checklist;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

class RegisterModelTest {

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private int done;
    private int ids;

    @AfterEach
    void close() {
        room.close();
    }

    /** Every requirement of the hospital fulfilled, and so many vials of 400 mg. */
    private void hospital(int vials) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Facts.stock(meta(), vials));
        for (Checklist list :
                Checklist.ofHospital(
                        room.desk().pathway(),
                        room.desk().snapshot().hospital().course(),
                        room.now())) {
            for (Answered item : list.answers()) {
                boolean yes = item.item().yes() == CheckItem.Meaning.FULFILLED;
                entries.add(
                        new Entry.Check(
                                meta(),
                                item.item().id(),
                                yes ? Entry.Check.State.YES : Entry.Check.State.NO,
                                null));
            }
        }
        room.write(Hospital.ID, entries.toArray(Entry[]::new));
    }

    private Meta meta() {
        return Meta.of("h" + ids++, OffsetDateTime.parse("2026-11-20T08:00:00+09:00"));
    }

    private RegisterModel infused() {
        RegisterModel draft = filled();
        draft.infusion().start().text().set("0230");
        draft.infusion().cells().text().set("450");
        return draft;
    }

    private RegisterModel draft() {
        return new RegisterModel(room.desk(), room.author(), Runnable::run, "確認済み", null);
    }

    private RegisterModel draftOf(String patient) {
        return new RegisterModel(
                room.desk(), room.author(), Runnable::run, "確認済み", room.patient(patient));
    }

    private RegisterModel filled() {
        RegisterModel draft = draft();
        draft.patient().id().text().set("００１２");
        draft.patient().name().text().set("見守 花子");
        draft.patient().kana().text().set("ミマモリ ハナコ");
        draft.patient().birth().text().set("S33.4.2");
        draft.patient().sex().set(Sex.FEMALE);
        draft.patient().ward().text().set("5階西");
        draft.patient().bed().text().set("508");
        draft.patient().weight().text().set("６２。４");
        return draft;
    }

    private void save(RegisterModel draft) {
        draft.save(() -> done++);
        room.settled();
    }

    @Test
    void aPatientIsRegisteredWithBedAndWeight() {
        save(filled());
        assertThat(done).isEqualTo(1);
        assertThat(room.patient("0012").patient().birthDate()).hasToString("1958-04-02");
        assertThat(room.patient("0012").stay().bed()).isEqualTo("508");
        assertThat(room.all("0012", Entry.Weight.class).getFirst().weight().kg())
                .isEqualByComparingTo("62.4");
        assertThat(room.all("0012", Entry.Infusion.class)).isEmpty();
    }

    @Test
    void nothingIsRecordedWhileSomethingIsMissing() {
        RegisterModel draft = filled();
        draft.patient().bed().text().set(" ");
        save(draft);
        assertThat(done).isZero();
        assertThat(draft.patient().bed().left().get()).isTrue();
        assertThat(room.desk().snapshot().patients()).isEmpty();
    }

    @Test
    void anIdThatIsTakenIsPointedOut() {
        room.with(Facts.patient("0012", "別人", "ベツジン"));
        assertThat(filled().patient().id().wrong()).isTrue();
    }

    @Test
    void theInfusionIsRecordedFromItsStart() {
        hospital(8);
        RegisterModel draft = filled();
        draft.infusion().start().text().set("0230");
        draft.infusion().cells().text().set("450");
        save(draft);
        Entry.Infusion infusion = room.all("0012", Entry.Infusion.class).getFirst();
        assertThat(infusion.at()).isEqualTo("2026-11-23T17:30:00Z");
        assertThat(room.patient("0012").advice().day()).isZero();
    }

    @Test
    void figuresBeyondTheBoundsWarnAndAreRecordedWhenConfirmed() {
        hospital(8);
        RegisterModel draft = filled();
        draft.infusion().start().text().set("0230");
        draft.infusion().cells().text().set("541");
        draft.infusion().volume().text().set("101");
        draft.infusion().minutes().text().set("10");
        save(draft);
        assertThat(done).isZero();
        assertThat(draft.toConfirm().get())
                .extracting(no -> no.key())
                .containsExactly("register.warn.cells", "register.warn.rate");
        save(draft);
        assertThat(done).isEqualTo(1);
        assertThat(room.all("0012", Entry.Infusion.class).getFirst().meta().comment())
                .isEqualTo("確認済み");
    }

    @Test
    void theBoundsThemselvesDoNotWarn() {
        for (String cells : new String[] {"280", "540"}) {
            RegisterModel draft = filled();
            draft.infusion().cells().text().set(cells);
            draft.infusion().volume().text().set("100");
            draft.infusion().minutes().text().set("10");
            assertThat(draft.infusion().warnings()).isEmpty();
        }
    }

    @Test
    void whatWasConfirmedMustBeConfirmedAgainWhenItChanges() {
        hospital(8);
        RegisterModel draft = filled();
        draft.infusion().start().text().set("0230");
        draft.infusion().cells().text().set("541");
        save(draft);
        draft.infusion().cells().text().set("5410");
        save(draft);
        assertThat(done).isZero();
        assertThat(draft.toConfirm().get()).hasSize(1);
    }

    @Test
    void aHospitalThatIsNotInOrderIsRemindedOfBeforeAnInfusionIsRecorded() {
        RegisterModel draft = infused();
        save(draft);
        assertThat(done).isZero();
        assertThat(draft.toConfirm().get())
                .extracting(no -> no.key())
                .containsExactly("register.warn.site", "register.warn.stock");
        save(draft);
        assertThat(done).isEqualTo(1);
        assertThat(room.all("0012", Entry.Infusion.class).getFirst().meta().comment())
                .isEqualTo("確認済み");
    }

    @Test
    void vialsForThreeOfFourDosesAreTooFew() {
        hospital(7);
        RegisterModel draft = infused();
        save(draft);
        assertThat(done).isZero();
        assertThat(draft.toConfirm().get())
                .singleElement()
                .isEqualTo(Read.no("register.warn.stock", 3, 4));
    }

    @Test
    void withoutAWeightItIsSaidThatTheStockCannotBeJudged() {
        hospital(8);
        RegisterModel draft = infused();
        draft.patient().weight().text().set("");
        save(draft);
        assertThat(draft.toConfirm().get())
                .singleElement()
                .isEqualTo(Read.no("register.warn.dose"));
    }

    @Test
    void withoutAnInfusionNobodyIsRemindedOfTheHospital() {
        save(filled());
        assertThat(done).isEqualTo(1);
    }

    @Test
    void anInfusionWithoutItsStartIsNotTaken() {
        RegisterModel draft = filled();
        draft.infusion().cells().text().set("450");
        save(draft);
        assertThat(done).isZero();
    }

    @Test
    void ofAKnownPatientOnlyWhatDiffersIsRecorded() {
        save(filled());
        RegisterModel again = draftOf("0012");
        int before = room.patient("0012").course().entries().size();
        save(again);
        assertThat(room.patient("0012").course().entries()).hasSize(before);
        RegisterModel moved = draftOf("0012");
        moved.patient().bed().text().set("512");
        save(moved);
        assertThat(room.patient("0012").course().entries()).hasSize(before + 1);
        assertThat(room.patient("0012").stay().bed()).isEqualTo("512");
    }

    @Test
    void aSecondInfusionIsRefusedByTheWard() {
        hospital(8);
        room.with(
                Facts.patient("A", "見守 花子", ""),
                Facts.stay("2026-11-24T00:00:00+09:00", "508"),
                new Entry.Weight(meta(), WeightKg.of("62.4")));
        RegisterModel first = draftOf("A");
        RegisterModel second = draftOf("A");
        for (RegisterModel draft : new RegisterModel[] {first, second}) {
            draft.infusion().start().text().set("0230");
            draft.infusion().cells().text().set("450");
            save(draft);
        }
        assertThat(done).isEqualTo(1);
        assertThat(second.state().get()).isInstanceOf(Sending.State.Failed.class);
        assertThat(room.all("A", Entry.Infusion.class)).hasSize(1);
    }

    @Test
    void whatWasTypedStaysWhenTheDiskIsFull() {
        RegisterModel draft = filled();
        room.diskIsFull(true);
        save(draft);
        assertThat(draft.state().get()).isInstanceOf(Sending.State.Failed.class);
        room.diskIsFull(false);
        save(draft);
        assertThat(done).isEqualTo(1);
    }
}
