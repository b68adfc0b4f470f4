package jp.mimamori.launch;

import jp.mimamori.Records;
import jp.mimamori.ward.MovableClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** A test on the demo ward at night, its clock standing. */
@ExtendWith(ApplicationExtension.class)
abstract class OnTheDemoWard {

    private DemoWard demo;

    @BeforeEach
    void comes() {
        demo = DemoWard.open(Records.PACK, MovableClock.standing(DemoWard.NIGHT), 1);
    }

    @AfterEach
    void leaves() {
        demo.close();
    }

    DemoWard demo() {
        return demo;
    }
}
