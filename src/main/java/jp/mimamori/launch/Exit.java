package jp.mimamori.launch;

/** How the program ends on the command line. */
final class Exit {

    static final int DONE = 0;

    /** A fault of the program. */
    static final int FAULT = 1;

    /** Wrong input or usage; nothing was changed. */
    static final int WRONG = 2;

    /** The data is damaged, or the store cannot be used. */
    static final int DAMAGED = 3;

    private Exit() {}
}
