package jp.mimamori.ui;

import javafx.scene.paint.Color;

import java.util.Locale;

/**
 * The colours of the program, by what they mean, for the light and the dark theme. In style sheets
 * each is a looked-up colour: {@code URGENT_HIGH_TEXT} is {@code -m-urgent-high-text}.
 *
 * <p>Urgency follows the order and colours of IEC 60601-1-8: red high, yellow medium, cyan low.
 */
public enum Token {
    GROUND("#EDF1F4", "#0D151E"),
    SURFACE("#FFFFFF", "#172230"),
    SUNKEN("#F4F7F9", "#111B27"),
    BORDER("#D3DBE1", "#2D3C4B"),
    BORDER_STRONG("#7C8B98", "#71859A"),
    TEXT("#15202B", "#E9EFF5"),
    MUTED("#4F5E6C", "#A7B6C4"),
    ACCENT("#17445A", "#226F8C"),
    ACCENT_HOVER("#0F5673", "#1D6079"),
    ON_ACCENT("#FFFFFF", "#FFFFFF"),
    ACCENT_TEXT("#14506B", "#8CCFE6"),
    ACCENT_SOFT("#DDEBF1", "#1C3645"),
    FOCUS("#0F7FA8", "#5CC3E6"),
    RAIL("#10252F", "#080E14"),
    RAIL_TEXT("#C8D6DE", "#B5C4D0"),
    RAIL_CHOSEN("#1C4F66", "#1B4558"),
    ON_RAIL_CHOSEN("#FFFFFF", "#FFFFFF"),

    HIGH_TEXT("#9A1024", "#FFA3AE"),
    HIGH_GROUND("#FDE9EC", "#3A131A"),
    HIGH_BORDER("#C4122E", "#F04F64"),
    HIGH_FILL("#B0112A", "#B8182F"),
    ON_HIGH_FILL("#FFFFFF", "#FFFFFF"),
    MEDIUM_TEXT("#654300", "#FFD67F"),
    MEDIUM_GROUND("#FFF4D9", "#352807"),
    MEDIUM_BORDER("#D99700", "#DFA21C"),
    MEDIUM_FILL("#F2B600", "#F0B51B"),
    ON_MEDIUM_FILL("#2A1C00", "#221700"),
    LOW_TEXT("#09566B", "#90DFF3"),
    LOW_GROUND("#E3F4F9", "#0D2E39"),
    LOW_BORDER("#1591B1", "#2EA9CB"),
    LOW_FILL("#0C7390", "#0E7490"),
    ON_LOW_FILL("#FFFFFF", "#FFFFFF"),
    NEUTRAL_TEXT("#46535F", "#B7C4CF"),
    NEUTRAL_GROUND("#F0F3F5", "#1F2C3A"),
    NEUTRAL_BORDER("#B3BEC7", "#5B6D7E"),
    NEUTRAL_FILL("#5A6874", "#4A5B6B"),
    ON_NEUTRAL_FILL("#FFFFFF", "#FFFFFF"),
    OK_TEXT("#17683A", "#84D9A5"),
    OK_GROUND("#E2F4E9", "#12301F"),

    GRADE_0("#E8EDF1", "#263444"),
    ON_GRADE_0("#46535F", "#B7C4CF"),
    GRADE_1("#FFF0B8", "#4B3E0D"),
    ON_GRADE_1("#574000", "#FFE394"),
    GRADE_2("#FFD591", "#63400B"),
    ON_GRADE_2("#573000", "#FFD494"),
    GRADE_3("#F5ABA0", "#76271F"),
    ON_GRADE_3("#650B0B", "#FFD0C8"),
    GRADE_4("#8C1030", "#C21C45"),
    ON_GRADE_4("#FFFFFF", "#FFFFFF"),
    GRADE_5("#2A2F36", "#E3E8ED"),
    ON_GRADE_5("#FFFFFF", "#15202B"),

    /** 体温: the blue line of a Japanese temperature chart. */
    TEMPERATURE("#1B5DC1", "#79AEFF"),
    /** 脈拍: its red line. */
    PULSE("#C41F2E", "#FF8590"),
    RESPIRATION("#2A7440", "#74D093"),
    SPO2("#6541B0", "#BDA4FF"),
    PRESSURE("#2B3641", "#D6DFE8"),
    INFUSION("#0A6868", "#57D6CB"),
    /** The line at which the tables' clock runs out. */
    CLOCK("#74399F", "#D5A5F7"),
    NIGHT("#E6EBF0", "#101924"),
    GRID("#E2E8ED", "#243243"),
    NOW("#15202B", "#F5F9FC"),
    TOCILIZUMAB("#B51836", "#FF7F92"),
    STEROID("#2350A0", "#8BB8FF"),
    OXYGEN("#0C6F8C", "#6DCDE8");

    private final String light;
    private final String dark;

    @SuppressWarnings("ImmutableEnumChecker") // A colour never changes.
    private final Color byDay;

    @SuppressWarnings("ImmutableEnumChecker") // A colour never changes.
    private final Color atNight;

    Token(String light, String dark) {
        this.light = light;
        this.dark = dark;
        byDay = Color.web(light);
        atNight = Color.web(dark);
    }

    /** The colour as #RRGGBB. */
    public String hex(Shade shade) {
        return shade == Shade.LIGHT ? light : dark;
    }

    public Color colour(Shade shade) {
        return shade == Shade.LIGHT ? byDay : atNight;
    }

    /** The name in style sheets. */
    public String css() {
        return "-m-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Token grade(int grade) {
        return valueOf("GRADE_" + grade);
    }

    public static Token onGrade(int grade) {
        return valueOf("ON_GRADE_" + grade);
    }
}
