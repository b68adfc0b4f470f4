package jp.mimamori.ui.vitals;

import java.math.BigDecimal;
import java.time.Instant;

/** The value recorded last before the one that is being typed. */
public record Last(BigDecimal value, Instant at) {}
