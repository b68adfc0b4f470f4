package jp.mimamori.packs;

import jp.mimamori.course.Entry;
import jp.mimamori.course.PackText;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.guideline.PackReader.NotUnderstood;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Reference;
import jp.mimamori.guideline.reference.ReferenceReader;
import jp.mimamori.record.Json;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What came of looking at a pack's text: it can be gone by, or why not. */
public sealed interface Examined {

    Logger LOG = LoggerFactory.getLogger(Examined.class);

    /** Every part is understood, and its own cases come out as they should. */
    record Fit(Held held, int passed) implements Examined {}

    /**
     * It cannot be gone by.
     *
     * @param why what is wrong with which part
     */
    record Unfit(Words why) implements Examined {}

    /** The id that a text gives itself; empty when none can be read. */
    static String id(PackText text) {
        try {
            return Json.tree(text.tables()).path("id").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /** Looks at the pack of an entry; nothing it holds makes this throw. */
    static Examined of(Entry.GuidelinePack entry) {
        try {
            return of(entry, entry.text());
        } catch (NotUnderstood | ReferenceReader.NotUnderstood e) {
            return notUnderstood(String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return notUnderstood("cases: " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            LOG.error("a pack could not be examined", e);
            return notUnderstood(e.getClass().getSimpleName());
        }
    }

    private static Unfit notUnderstood(String what) {
        return new Unfit(new Words("読めません（" + what + "）", "not understood: " + what));
    }

    private static Examined of(Entry.GuidelinePack entry, PackText text)
            throws NotUnderstood, ReferenceReader.NotUnderstood {
        Pack pack = PackReader.read(stream(text.tables()));
        Pathway pathway = PathwayReader.read(stream(text.pathway()));
        Reference pages = pages(text.pages());
        if (!pack.id().equals(entry.pack()) || !pathway.pack().equals(entry.pack())) {
            return new Unfit(
                    new Words(
                            "部分の id が一致しません（" + pack.id() + "、" + pathway.pack() + "）",
                            "its parts have other ids ("
                                    + pack.id()
                                    + ", "
                                    + pathway.pack()
                                    + ")"));
        }
        SelfTest test = SelfTest.run(pack, text.cases());
        if (!test.fine()) {
            return new Unfit(
                    test.failed().isEmpty()
                            ? new Words("自己試験の例題がありません", "it has no cases of its own")
                            : new Words(
                                    "自己試験に不合格 "
                                            + test.failed().size()
                                            + " 件（"
                                            + test.failed().getFirst()
                                            + "）",
                                    test.failed().size()
                                            + " of its own cases fail ("
                                            + test.failed().getFirst()
                                            + ")"));
        }
        return new Fit(new Held(pack, pathway, pages, true, entry, true), test.passed());
    }

    private static @Nullable Reference pages(@Nullable String text)
            throws ReferenceReader.NotUnderstood {
        return text == null ? null : ReferenceReader.read(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
