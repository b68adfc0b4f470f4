package jp.mimamori.guideline.reference;

import jp.mimamori.guideline.Words;

import java.util.List;

/**
 * A section, a table or a figure of the guideline.
 *
 * @param id S6, S3.1, T15, F1
 * @param level in the contents: 0 a section, 1 and 2 what stands in it
 * @param brief its name in the contents
 * @param cite where it stands in the guideline
 */
public record Page(
        String id, int level, Words brief, Words heading, Words cite, List<Block> blocks) {
    public Page {
        Said.text("id", id);
        Said.level(level, 2);
        Said.there("brief", brief);
        Said.there("heading", heading);
        Said.there("cite", cite);
        blocks = Said.some(id + ": blocks", blocks);
        for (Block block : blocks) {
            if (!block.id().startsWith(id + "-")) {
                throw new IllegalArgumentException(block.id() + " does not begin with " + id);
            }
        }
    }
}
