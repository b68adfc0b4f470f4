package jp.mimamori.journal;

import java.util.UUID;

/**
 * The newest frame of a journal: what has to be known elsewhere to see that an end was cut off.
 *
 * @param journal the journal's id
 * @param sequence of the newest acknowledged frame; 0 when there is none
 * @param hash of that frame; of the header when there is none
 */
public record Head(UUID journal, long sequence, FrameHash hash) {}
