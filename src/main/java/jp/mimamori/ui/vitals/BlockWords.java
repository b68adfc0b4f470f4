package jp.mimamori.ui.vitals;

import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

/** What stands in the way of saving, in words. */
final class BlockWords {

    private BlockWords() {}

    /** Null where the field itself asks. */
    static @Nullable String said(Block block, VitalsModel model, Words words) {
        return switch (block) {
            case Block.At(Sign sign) when model.field(sign).state().get().asks() -> null;
            case Block.At(Sign sign) -> words.text("block.at", words.text("sign." + sign.code()));
            case Block.IceHalf _ -> words.text("block.ice");
            case Block.Oxygen _ -> words.text("block.oxygen");
            case Block.Support _ -> words.text("block.support");
            case Block.Time _ -> words.text("block.time");
            case Block.Stale _ -> words.text("block.stale");
            case Block.Future _ -> words.text("saved.IN_THE_FUTURE");
            case Block.Nothing _ -> words.text("block.nothing");
        };
    }
}
