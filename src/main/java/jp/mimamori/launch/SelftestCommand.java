package jp.mimamori.launch;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;
import jp.mimamori.packs.SelfTest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code selftest}: the guideline pack's own cases. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = "Runs the guideline pack's own cases on this machine.")
final class SelftestCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Override
    public Integer call() {
        Tables tables = Tables.read();
        if (tables.fault() != null) {
            console.fault(tables.fault());
            return Exit.FAULT;
        }
        Pack pack = tables.pack();
        SelfTest test = SelfTest.run(pack);
        test.failed().forEach(each -> console.fault(new Words("不合格: " + each, "failed: " + each)));
        console.data(
                new Words(
                                pack.id()
                                        + ": 合格 "
                                        + test.passed()
                                        + "、不合格 "
                                        + test.failed().size(),
                                pack.id()
                                        + ": "
                                        + test.passed()
                                        + " passed, "
                                        + test.failed().size()
                                        + " failed")
                        .in(console.language));
        return test.fine() ? Exit.DONE : Exit.FAULT;
    }
}
