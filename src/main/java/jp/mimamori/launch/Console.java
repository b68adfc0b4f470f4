package jp.mimamori.launch;

import jp.mimamori.guideline.Words;

import picocli.CommandLine.Option;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What every command has: where data and errors go, and the language of errors. UTF-8 whatever the
 * machine says.
 */
final class Console {

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            description = "Language of messages: ja (default) or en.",
            defaultValue = "ja")
    String language = "ja";

    private static final PrintStream OUT = utf8(new FileOutputStream(FileDescriptor.out), 1 << 16);
    private static final PrintStream ERR = utf8(new FileOutputStream(FileDescriptor.err), 1 << 12);

    private static PrintStream utf8(OutputStream to, int buffer) {
        return new PrintStream(
                new java.io.BufferedOutputStream(to, buffer), false, StandardCharsets.UTF_8);
    }

    /** One line of data. */
    void data(String line) {
        OUT.print(line);
        OUT.print('\n');
    }

    /** One line of data that has left the process when this returns. */
    void dataNow(String line) {
        data(line);
        OUT.flush();
    }

    /** One line that names a fault. */
    void fault(String line) {
        OUT.flush();
        ERR.print(line.replace('\n', ' '));
        ERR.print('\n');
        ERR.flush();
    }

    void fault(Words words) {
        fault(words.in(language));
    }

    static void flush() {
        OUT.flush();
        ERR.flush();
    }
}
