package jp.mimamori.ui;

/**
 * Who is at the workstation.
 *
 * @param staff id, as in {@code by} of entries
 * @param name as shown where the hospital has not named the id; may be empty
 * @param workstation name of the machine
 */
public record Who(String staff, String name, String workstation) {

    /** The id of entries made before anybody was chosen. */
    public static final String NOBODY = "ward";

    /** Whether somebody was chosen. */
    public boolean chosen() {
        return !staff.equals(NOBODY);
    }
}
