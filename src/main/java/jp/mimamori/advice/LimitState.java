package jp.mimamori.advice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far a limited drug has been used.
 *
 * @param inWindow doses within the limit's hours
 * @param total doses since the infusion
 * @param allowedAgainAt when a dose is allowed again; null when one is allowed now or never again
 */
public record LimitState(String drug, int inWindow, int total, @Nullable Instant allowedAgainAt) {}
