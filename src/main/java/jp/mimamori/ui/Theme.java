package jp.mimamori.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The look of the window: AtlantaFX Primer below, the program's tokens and style sheet above it.
 */
public final class Theme {

    /** What AtlantaFX's controls look up, in our tokens. */
    private static final List<String> PRIMER =
            List.of(
                    "-color-bg-default: -m-surface",
                    "-color-bg-overlay: -m-surface",
                    "-color-bg-subtle: -m-sunken",
                    "-color-bg-inset: -m-ground",
                    "-color-fg-default: -m-text",
                    "-color-fg-muted: -m-muted",
                    "-color-fg-subtle: -m-muted",
                    "-color-border-default: -m-border-strong",
                    "-color-border-muted: -m-border",
                    "-color-border-subtle: -m-border",
                    "-color-accent-fg: -m-accent-text",
                    "-color-accent-emphasis: -m-accent",
                    "-color-accent-muted: -m-focus",
                    "-color-accent-subtle: -m-accent-soft",
                    "-color-danger-fg: -m-high-text",
                    "-color-danger-emphasis: -m-high-fill",
                    "-color-danger-muted: -m-high-border",
                    "-color-danger-subtle: -m-high-ground",
                    "-color-warning-fg: -m-medium-text",
                    "-color-warning-emphasis: -m-medium-fill",
                    "-color-warning-muted: -m-medium-border",
                    "-color-warning-subtle: -m-medium-ground",
                    "-color-success-fg: -m-ok-text");

    private final ObjectProperty<Shade> shade;
    private final BooleanProperty namesHidden = new SimpleBooleanProperty();

    public Theme(Shade shade) {
        this.shade = new SimpleObjectProperty<>(shade);
        Fonts.loaded();
    }

    /** Watched by what is drawn, not styled: a canvas draws again when it changes. */
    public ReadOnlyObjectProperty<Shade> shadeProperty() {
        return shade;
    }

    /** Beds instead of names wherever all can look: for the screen at the nurse station. */
    public BooleanProperty namesHiddenProperty() {
        return namesHidden;
    }

    public Shade shade() {
        return shade.get();
    }

    public void shade(Shade next) {
        shade.set(next);
    }

    /** The present colour of a token. */
    public Color colour(Token token) {
        return token.colour(shade());
    }

    /** Puts the theme on a scene, and keeps it there when the shade changes. */
    public void dress(Scene scene) {
        put(scene);
        shade.addListener((_, _, _) -> put(scene));
    }

    private void put(Scene scene) {
        scene.setUserAgentStylesheet(
                shade() == Shade.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(tokens(shade()), rules());
        scene.setFill(colour(Token.GROUND));
    }

    private static String rules() {
        return Objects.requireNonNull(Theme.class.getResource("mimamori.css"), "mimamori.css")
                .toExternalForm();
    }

    /** The tokens as a style sheet. */
    private static String tokens(Shade shade) {
        StringBuilder css = new StringBuilder(".root {\n");
        for (Token token : Token.values()) {
            css.append(token.css()).append(": ").append(token.hex(shade)).append(";\n");
        }
        PRIMER.forEach(line -> css.append(line).append(";\n"));
        css.append("}\n");
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder()
                        .encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }
}
