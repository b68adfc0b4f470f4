package jp.mimamori;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources written for one test, compiled into a house of their own. */
final class Planted {
    private final List<JavaFileObject> sources = new ArrayList<>();

    /** Adds a class to a room, for instance {@code Leak} to {@code ui.board}. */
    Planted with(String room, String name, String body) {
        String home = House.ROOT + "." + room;
        return source(home, name, "package " + home + "; public class " + name + " {" + body + "}");
    }

    /** Adds the room's package page. */
    Planted described(String room) {
        String home = House.ROOT + "." + room;
        return source(
                home, "package-info", "@org.jspecify.annotations.NullMarked package " + home + ";");
    }

    JavaClasses compiled() {
        try {
            Path out = Files.createTempDirectory("planted");
            try {
                compile(out);
                return new ClassFileImporter().importPath(out);
            } finally {
                delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rule says against the planted classes; empty when it is content. */
    String against(ArchRule rule) {
        return String.join("\n", rule.evaluate(compiled()).getFailureReport().getDetails());
    }

    private void compile(Path out) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of(
                        "-d",
                        out.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none");
        boolean compiles = javac.getTask(said, null, null, options, null, sources).call();
        assertThat(compiles).as(said.toString()).isTrue();
    }

    private Planted source(String home, String name, String text) {
        URI uri = URI.create("string:///" + home.replace('.', '/') + "/" + name + ".java");
        sources.add(
                new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                });
        return this;
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
