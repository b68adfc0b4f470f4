package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeadlessTest {
    private Button button;

    @Start
    void open(Stage stage) {
        button = new Button("見守り");
        button.setOnAction(pressed -> button.setText("押した"));
        stage.setScene(new Scene(new StackPane(button), 320, 200));
        stage.show();
    }

    @Test
    void aButtonIsPressedWithoutADisplay(FxRobot robot) {
        robot.clickOn(button);
        assertThat(button.getText()).isEqualTo("押した");
    }
}
