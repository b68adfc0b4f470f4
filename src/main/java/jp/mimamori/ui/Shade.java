package jp.mimamori.ui;

/** Day and night. */
public enum Shade {
    LIGHT,
    DARK
}
