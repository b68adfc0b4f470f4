package jp.mimamori.launch;

import jp.mimamori.advice.Advice;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * {@code patients}: one line each, fields apart by tabs: id, name, day, CRS grade, neurologic
 * grade, open prompts.
 */
@Command(
        name = "patients",
        mixinStandardHelpOptions = true,
        description = "One line a patient: id, name, day, CRS grade, neurologic grade, prompts.")
final class PatientsCommand implements Callable<Integer> {

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
        Pack pack = tables.pack();
        Book.Contents contents = Opened.contents(DataDirectory.of(data), console);
        if (contents == null) {
            return Exit.DAMAGED;
        }
        boolean damaged = false;
        try (Ward ward =
                Ward.open(pack, Book.of(contents), WardClock.system(), ZoneId.systemDefault())) {
            for (PatientNow patient : ward.snapshot().patients()) {
                damaged |= patient.cannotJudge() != null;
                console.data(line(patient));
            }
        }
        return damaged ? Exit.DAMAGED : Exit.DONE;
    }

    private String line(PatientNow patient) {
        String name = patient.patient().name();
        String head = patient.patient().id() + "\t" + (name == null ? "" : name) + "\t";
        Advice advice = patient.advice();
        if (advice == null) {
            return head + new Words("判定できません", "cannot be judged").in(console.language);
        }
        return head
                + (advice.day() == null ? "-" : advice.day())
                + "\t"
                + advice.crs().grade()
                + "\t"
                + advice.neuro().grade()
                + "\t"
                + advice.prompts().size();
    }
}
