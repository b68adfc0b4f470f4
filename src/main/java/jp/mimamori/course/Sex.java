package jp.mimamori.course;

public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
