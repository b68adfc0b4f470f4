package jp.mimamori.launch;

/**
 * Where the program starts.
 *
 * <p>Not itself a JavaFX application: the JVM refuses such a main class when JavaFX lies on the
 * class path.
 */
public final class Launcher {
    private Launcher() {}

    /** Starts the program with the arguments of the command line. */
    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
