package jp.mimamori.ui;

/**
 * Who is at the workstation.
 *
 * @param staff id, as in {@code by} of entries
 * @param name as shown, with the role (看護師 小林)
 * @param workstation name of the machine
 */
public record Who(String staff, String name, String workstation) {}
