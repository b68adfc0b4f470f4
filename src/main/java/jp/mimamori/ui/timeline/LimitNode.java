package jp.mimamori.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.Vials;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The card of a limited drug: how often it was given, and what one dose is where one is asked. */
final class LimitNode {

    private final Naming naming;
    private final Words words;

    LimitNode(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
    }

    Node of(Standing.LimitCard limit, Instant now) {
        int total = limit.limit().total();
        int used = limit.state().total();
        HBox blocks = new HBox(4);
        for (int i = 0; i < Math.max(total, used); i++) {
            Region block = new Region();
            block.getStyleClass().addAll("limit-block", i < used ? "limit-used" : "limit-free");
            HBox.setHgrow(block, Priority.ALWAYS);
            blocks.getChildren().add(block);
        }
        Label count = new Label(words.text("limit.count", used, total));
        count.getStyleClass().addAll("t-18", "strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(blocks, Priority.ALWAYS);
        HBox line = new HBox(12, blocks, count);
        line.getStyleClass().add("limit-line");
        Card card =
                new Card(
                        StandingCards.title(naming.drug(limit.limit().drug())),
                        line,
                        StandingCards.small(
                                words.text(
                                                "limit.window",
                                                limit.limit().hours(),
                                                limit.state().inWindow(),
                                                limit.limit().inWindow())
                                        + "  "
                                        + Glued.whole(allowed(limit, now))));
        if (limit.asked() && !limit.reached()) {
            basis(limit.basis())
                    .forEach(text -> card.getChildren().add(StandingCards.small(Glued.of(text))));
        }
        return limit.reached() ? card.edge(Urgency.HIGH) : card;
    }

    private String allowed(Standing.LimitCard limit, Instant now) {
        Instant again = limit.state().allowedAgainAt();
        if (again != null) {
            return words.text("limit.again", naming.times().brief(again, now));
        }
        return words.text(
                limit.state().total() >= limit.limit().total() ? "limit.never" : "limit.now");
    }

    private String capped(DoseBasis.ByWeight by) {
        BigDecimal most = by.mostMg();
        return by.capped() && most != null ? " " + words.text("basis.capped", most) : "";
    }

    private List<String> basis(@Nullable DoseBasis basis) {
        return switch (basis) {
            case DoseBasis.ByWeight by ->
                    List.of(
                            words.text(
                                            "basis.weight",
                                            Numbers.shown(by.mgPerKg()),
                                            Numbers.shown(by.weight().value()),
                                            Numbers.shown(by.uncappedMg()))
                                    + capped(by),
                            vials(by.drawn()));
            case DoseBasis.Decide decide ->
                    List.of(
                            words.text(
                                    "basis.decide",
                                    Numbers.shown(decide.underKg()),
                                    decide.candidates().stream()
                                            .map(c ->
                                                    words.text(
                                                            "basis.weight",
                                                            Numbers.shown(c.mgPerKg()),
                                                            Numbers.shown(decide.weight().value()),
                                                            Numbers.shown(c.mg())))
                                            .collect(Collectors.joining(" / "))));
            case DoseBasis.Missing _ -> List.of(words.text("basis.missing"));
            case DoseBasis.Fixed fixed -> List.of(naming.mg(fixed.mg()));
            case DoseBasis.BySurface by -> List.of(naming.mg(by.mg()));
            case null -> List.of();
        };
    }

    private String vials(DoseBasis.Drawn drawn) {
        String ml = drawn.ml() == null ? "" : Numbers.shown(drawn.ml()) + " mL";
        if (drawn.vials().isEmpty()) {
            return ml;
        }
        Vials least = drawn.vials().getFirst();
        Vials fewest = drawn.vials().getLast();
        String said =
                least.equals(fewest)
                        ? sizes(least)
                        : words.text("vials.or", sizes(least), sizes(fewest));
        return ml + "  " + said;
    }

    private String sizes(Vials vials) {
        return words.text(
                "vials",
                vials.mg().stream().map(String::valueOf).collect(Collectors.joining(" + ")),
                Numbers.shown(vials.leftMg()),
                vials.mg().size());
    }
}
