package jp.mimamori.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/**
 * The fields of one form in the order in which the eye takes them: Enter leads from one to the
 * next, and on the last one saves, so that a form is filled in without leaving the digits.
 */
public final class FieldOrder {

    private final List<FieldBox> boxes;
    private final Runnable save;

    /**
     * An order.
     *
     * @param form the node that holds the boxes
     * @param save what Enter does on the last one
     */
    public FieldOrder(Node form, List<FieldBox> boxes, Runnable save) {
        this.boxes = List.copyOf(boxes);
        this.save = save;
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isControlDown() || event.isAltDown()) {
            return;
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).input().equals(event.getTarget())) {
                event.consume();
                next(i + 1);
                return;
            }
        }
    }

    private void next(int from) {
        for (int i = from; i < boxes.size(); i++) {
            if (!boxes.get(i).input().isDisabled()) {
                boxes.get(i).input().requestFocus();
                return;
            }
        }
        save.run();
    }

    /** The first field whose text cannot be read takes the focus, if there is one. */
    public void toFirstWrong() {
        boxes.stream()
                .filter(FieldBox::wrong)
                .findFirst()
                .ifPresent(box -> box.input().requestFocus());
    }
}
