package jp.mimamori.launch;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code packs}: the guideline packs that the hospital holds. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        description = {
            "One line for each guideline pack: id, version, date, and own, current, held or taken"
                    + " back.",
            "Patients who come now start with the current one."
        })
final class PacksCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Tables tables = Tables.tested();
        if (tables.fault() != null) {
            console.fault(tables.fault());
            return Exit.DAMAGED;
        }
        Path directory = DataDirectory.of(data);
        if (!Files.isDirectory(directory)) {
            console.fault(Opened.noData(directory));
            return Exit.DAMAGED;
        }
        Packs packs = Opened.packs(directory, tables.pack());
        for (Held held : packs.all()) {
            Pack pack = held.pack();
            console.data(
                    String.join(
                            "\t",
                            pack.id(),
                            pack.version(),
                            pack.date().toString(),
                            state(packs, held).in(console.language)));
        }
        return Exit.DONE;
    }

    private static Words state(Packs packs, Held held) {
        if (held.equals(packs.current())) {
            return new Words("新しい患者はこの版から始める", "current");
        }
        if (!held.offered()) {
            return new Words("取り下げ済み", "taken back");
        }
        return held.entry() == null ? new Words("プログラム付属", "own") : new Words("保持", "held");
    }
}
