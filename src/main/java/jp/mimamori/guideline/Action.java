package jp.mimamori.guideline;

/** What a row says of its order (reading, section 1). */
public enum Action {
    GIVE("give"),
    CONSIDER("consider"),
    IF_NEEDED("ifNeeded"),
    SUPPORTIVE("supportive"),
    OBSERVE("observe"),
    NOT_RECOMMENDED("notRecommended"),
    WITHHOLD("withhold"),
    REASSESS("reassess"),
    CONSULT("consult"),
    ENTER("enter");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    /** The word of the answer's JSON. */
    public String code() {
        return code;
    }

    /** Whether this action asks for a dose that a limit can forbid. */
    public boolean asksDose() {
        return this == GIVE || this == CONSIDER || this == IF_NEEDED;
    }
}
