package jp.mimamori.ui;

import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Digits beside a field that was pressed by a finger. The field keeps the focus, so that keys go on
 * working; Esc closes the digits before anything else. Who presses with a mouse has a keyboard.
 */
public final class DigitPad {

    /** What a number has between its digits. */
    public static final String POINT = ".";

    /** What a time of day has. */
    public static final String COLON = ":";

    private static final int COLUMNS = 3;
    private static final List<String> DIGITS = List.of("7", "8", "9", "4", "5", "6", "1", "2", "3");

    /** px. */
    private static final double WIDE = 64;

    private static final double HIGH = 48;
    private static final double GAP = 6;
    private static final double EDGE = 10;

    private final TextField field;
    private final Popup popup = new Popup();
    private final GridPane keys = new GridPane(GAP, GAP);
    private final EventHandler<KeyEvent> escape = this::escape;
    private final InvalidationListener gone = _ -> hide();
    private @Nullable Window window;
    private @Nullable Scene stood;

    private DigitPad(TextField field, String mark, Words words) {
        this.field = field;
        keys.getStyleClass().add("digit-pad");
        keys.setId("digit-pad");
        keys.setPadding(new Insets(EDGE));
        int place = 0;
        for (String digit : DIGITS) {
            put(key(digit, digit, digit), place++);
        }
        put(key(mark.equals(POINT) ? "point" : "colon", mark, mark), place++);
        put(key("0", "0", "0"), place++);
        Button back = button("back", "⌫", words.text("digits.back"), () -> erase(field));
        put(back, place);
        Button close =
                button("close", words.text("digits.close"), words.text("digits.close"), this::hide);
        close.getStyleClass().add("word");
        close.setPrefWidth(COLUMNS * WIDE + (COLUMNS - 1) * GAP);
        keys.add(close, 0, DIGITS.size() / COLUMNS + 1, COLUMNS, 1);
        popup.getContent().add(keys);
        popup.setAutoFix(false);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(false);
    }

    /**
     * Gives a field its digits.
     *
     * @param mark that stands between digits: {@link #POINT} or {@link #COLON}
     */
    public static void at(TextField field, String mark, Words words) {
        DigitPad pad = new DigitPad(field, mark, words);
        field.addEventHandler(TouchEvent.TOUCH_RELEASED, _ -> pad.open());
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        pad.hide();
                    }
                });
        field.sceneProperty().addListener((_, _, _) -> pad.hide());
    }

    private void put(Button key, int place) {
        keys.add(key, place % COLUMNS, place / COLUMNS);
    }

    private Button key(String id, String text, String said) {
        return button(id, text, said, () -> field.replaceSelection(text));
    }

    private static Button button(String id, String text, String said, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("digit-pad-key");
        button.setId("digit-" + id);
        button.setAccessibleText(said);
        button.setFocusTraversable(false);
        button.setMinSize(WIDE, HIGH);
        button.setPrefSize(WIDE, HIGH);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Takes away what is selected, or else the character before the caret. */
    public static void erase(TextField field) {
        if (field.getSelectedText().isEmpty()) {
            field.deletePreviousChar();
        } else {
            field.replaceSelection("");
        }
    }

    /** What stands in the field is replaced by the first digit, as by a typed one. */
    private void open() {
        Scene scene = field.getScene();
        if (popup.isShowing() || scene == null || scene.getWindow() == null) {
            return;
        }
        field.requestFocus();
        field.selectAll();
        Window owner = scene.getWindow();
        window = owner;
        owner.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        scene.windowProperty().addListener(gone);
        stood = scene;
        popup.getScene().setUserAgentStylesheet(scene.getUserAgentStylesheet());
        popup.getScene().getStylesheets().setAll(scene.getStylesheets());
        show(owner);
    }

    /** Below the field, above it, or beside it: wherever the window has room. */
    private void show(Window owner) {
        Bounds at = field.localToScreen(field.getLayoutBounds());
        double wide = 2 * EDGE + COLUMNS * WIDE + (COLUMNS - 1) * GAP;
        int rows = DIGITS.size() / COLUMNS + 2;
        double high = 2 * EDGE + rows * HIGH + (rows - 1) * GAP;
        double right = owner.getX() + owner.getWidth();
        double bottom = owner.getY() + owner.getHeight();
        double x = Math.max(owner.getX(), Math.min(at.getMinX(), right - wide));
        if (at.getMaxY() + GAP + high <= bottom) {
            popup.show(field, x, at.getMaxY() + GAP);
        } else if (at.getMinY() - GAP - high >= owner.getY()) {
            popup.show(field, x, at.getMinY() - GAP - high);
        } else {
            boolean room = at.getMaxX() + GAP + wide <= right;
            popup.show(
                    field,
                    room ? at.getMaxX() + GAP : at.getMinX() - GAP - wide,
                    Math.max(owner.getY(), bottom - high));
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        }
    }

    private void hide() {
        popup.hide();
        if (window != null) {
            window.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            window = null;
        }
        if (stood != null) {
            stood.windowProperty().removeListener(gone);
            stood = null;
        }
    }
}
