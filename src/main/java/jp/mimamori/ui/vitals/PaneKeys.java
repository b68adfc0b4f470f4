package jp.mimamori.ui.vitals;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/** The keys of the sheet that are no digits. */
final class PaneKeys {

    private static final int[] MINUTES = {0, 5, 10, 15};

    /** What they do. */
    interface Actions {
        void save();

        void saveNext();

        void notMeasured();

        void grade();

        /** To the field where a time is typed. */
        void time();

        /**
         * An unlikely value that is asked about is to be put right.
         *
         * @return whether one is asked about
         */
        boolean correct();

        void leave();

        /**
         * Moves between the rows of fields.
         *
         * @return whether a field has the focus
         */
        boolean move(int rows);
    }

    /** A digit that chose something must not be typed into the field to which it led. */
    private boolean chose;

    private final VitalsModel model;
    private final Panels panels;
    private final Actions actions;

    PaneKeys(VitalsModel model, Panels panels, Actions actions) {
        this.model = model;
        this.panels = panels;
        this.actions = actions;
    }

    void on(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (chose) {
                        event.consume();
                    }
                });
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        actions.leave();
                    }
                });
    }

    private void pressed(KeyEvent event) {
        chose = event.getCode().isDigitKey() && !(event.getTarget() instanceof TextInputControl);
        if (event.getCode() == KeyCode.ESCAPE && actions.correct()) {
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof NumberInput) {
            event.consume();
            actions.leave();
            return;
        }
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            if (actions.move(event.getCode() == KeyCode.UP ? -1 : 1)) {
                event.consume();
            }
            return;
        }
        Runnable action = action(event);
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable action(KeyEvent event) {
        if (event.isControlDown()) {
            return switch (event.getCode()) {
                case ENTER -> actions::saveNext;
                case S -> actions::save;
                default -> null;
            };
        }
        if (event.isAltDown()) {
            Runnable time = time(event.getCode());
            return time == null ? opens(event.getCode()) : time;
        }
        return event.getCode() == KeyCode.F4 ? actions::grade : null;
    }

    private @Nullable Runnable time(KeyCode code) {
        if (!code.isDigitKey()) {
            return null;
        }
        String name = code.getName();
        int place = Character.digit(name.charAt(name.length() - 1), 10);
        if (place == MINUTES.length) {
            return actions::time;
        }
        if (place == MINUTES.length + 1) {
            return model::keepTime;
        }
        return place < MINUTES.length ? () -> model.before(MINUTES[place]) : null;
    }

    private @Nullable Runnable opens(KeyCode code) {
        return switch (code) {
            case O -> panels.openers()::devices;
            case F -> panels.openers()::pressors;
            case N -> actions::notMeasured;
            case S -> panels.openers()::symptoms;
            default -> null;
        };
    }
}
