package jp.mimamori.journal;

/** Takes the whole frames of a journal, in the order of their sequence. */
@FunctionalInterface
public interface Frames {
    void take(Frame frame);
}
