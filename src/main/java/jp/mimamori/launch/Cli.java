package jp.mimamori.launch;

import jp.mimamori.guideline.Words;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.nio.file.Path;

/** The command line: with no command it opens the window. */
final class Cli {

    private Cli() {}

    /** Runs the arguments and answers the exit code. */
    static int run(String[] args) {
        try {
            return commandLine().execute(args);
        } finally {
            Console.flush();
        }
    }

    private static CommandLine commandLine() {
        CommandLine line = new CommandLine(new MainCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Cli::wrongUsage);
        line.setExecutionExceptionHandler((fault, _, _) -> failed(fault));
        return line;
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        Console console = new Console();
        console.language = english(args) ? "en" : "ja";
        String said = String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ");
        console.fault(
                new Words(
                        "使い方が違います: " + said + "（--help で説明）",
                        "wrong usage: " + said + " (see --help)"));
        return Exit.WRONG;
    }

    private static boolean english(String[] args) {
        String all = String.join(" ", args);
        return all.contains("--lang en") || all.contains("--lang=en");
    }

    private static int failed(Exception fault) {
        if (fault instanceof Tables.Unreadable) {
            new Console().fault(Tables.UNREADABLE);
            return Exit.DAMAGED;
        }
        if (fault instanceof Toolkit.NoScreen) {
            LogFile.fault(fault);
            new Console()
                    .fault(
                            new Words(
                                    "画面を開けません。ディスプレイに接続できないか、GTK 3 がありません",
                                    "no screen can be opened: the display is not reached, or GTK 3"
                                            + " is missing"));
            return Exit.FAULT;
        }
        String name = fault.getClass().getSimpleName();
        Path written = LogFile.fault(fault);
        new Console()
                .fault(
                        written == null
                                ? new Words(
                                        "プログラムの不具合です: " + name, "a fault of the program: " + name)
                                : new Words(
                                        "プログラムの不具合です: " + name + "（記録: " + written + "）",
                                        "a fault of the program: "
                                                + name
                                                + " (written down in "
                                                + written
                                                + ")"));
        return Exit.FAULT;
    }
}
