package jp.mimamori.launch;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/** The program without a command: the window. */
@Command(
        name = "mimamori",
        mixinStandardHelpOptions = true,
        version = "Mimamori 0.1.0",
        description = "見守り: watches over patients after the infusion of CAR-T cells.",
        subcommands = {EvaluateCommand.class, SelftestCommand.class})
final class MainCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Exit.DONE;
    }
}
