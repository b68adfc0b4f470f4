package jp.mimamori.launch;

import javafx.application.Platform;

import jp.mimamori.guideline.Words;
import jp.mimamori.ui.Language;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code pictures}: every screen of the demo ward as PNG, without a display. */
@Command(
        name = "pictures",
        mixinStandardHelpOptions = true,
        description = "Draws every screen of the demo ward to PNG, without a display.")
final class PicturesCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where to.")
    private Path to = Path.of(".");

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "The look.",
            defaultValue = "light")
    private String theme = "light";

    @Override
    public Integer call() throws Exception {
        try {
            Files.createDirectories(to);
        } catch (java.io.IOException e) {
            console.fault(new Words(to + ": ディレクトリを作れません", to + ": the directory cannot be made"));
            return Exit.WRONG;
        }
        Toolkit.start(true);
        new Pictures(to, Language.of(console.language), Window.shade(theme))
                .draw(name -> console.dataNow(to.resolve(name).toString()));
        Platform.exit();
        return Exit.DONE;
    }
}
