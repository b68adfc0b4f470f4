package jp.mimamori.launch;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** The program without a command: the window. */
@Command(
        name = "mimamori",
        mixinStandardHelpOptions = true,
        version = MainCommand.VERSION,
        description = "見守り: watches over patients after the infusion of CAR-T cells.",
        subcommands = {
            EvaluateCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            PatientsCommand.class,
            PacksCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SupportCommand.class,
            PicturesCommand.class,
            SelftestCommand.class,
            DemoCommand.class
        })
final class MainCommand implements Callable<Integer> {

    static final String VERSION = "Mimamori 0.1.0";

    @Mixin private Console console = new Console();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "The window's look.",
            defaultValue = "light")
    private String theme = "light";

    @Option(
            names = "--ready-then-exit",
            description = "Waits until the ward board shows its patients, prints the time, ends.")
    private boolean readyThenExit;

    @Override
    public Integer call() throws Exception {
        WardWindow.Shown shown = readyThenExit ? WardWindow.readyThenExit(console) : (_, _) -> {};
        boolean somebody = Toolkit.display() && !readyThenExit;
        return new WardWindow(
                        DataDirectory.of(data),
                        console,
                        theme,
                        shown,
                        somebody,
                        WardWindow.PATIENCE)
                .run();
    }
}
