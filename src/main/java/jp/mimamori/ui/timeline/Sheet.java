package jp.mimamori.ui.timeline;

import javafx.embed.swing.SwingFXUtils;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

/** The picture on paper or in a file: what is in sight, in the colours of the day. */
final class Sheet {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 800;

    /** Pixels of the file for one of the screen: good on paper too. */
    private static final double FINE = 2;

    private final TimelineCanvas canvas;
    private final Words words;

    Sheet(TimelineCanvas canvas, Words words) {
        this.canvas = canvas;
        this.words = words;
    }

    /**
     * Asks for a file and writes the picture to it.
     *
     * @return the file, empty when none was chosen
     * @throws IOException when it cannot be written
     */
    Optional<Path> save(@Nullable Window owner) throws IOException {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("picture.spoken"));
        chooser.setInitialFileName("timeline.png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        write(chosen.toPath());
        return Optional.of(chosen.toPath());
    }

    /** Writes the picture as PNG. */
    void write(Path file) throws IOException {
        Canvas sheet = canvas.sheet(WIDTH, HEIGHT);
        SnapshotParameters fine = new SnapshotParameters();
        fine.setTransform(Transform.scale(FINE, FINE));
        WritableImage image = sheet.snapshot(fine, null);
        BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
        if (!ImageIO.write(pixels, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }

    /** Asks for a printer and prints on A4, landscape. */
    void print(@Nullable Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null || !job.showPrintDialog(owner)) {
            return;
        }
        PageLayout page =
                job.getPrinter()
                        .createPageLayout(
                                Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        Canvas sheet = canvas.sheet(WIDTH, HEIGHT);
        double part =
                Math.min(
                        page.getPrintableWidth() / sheet.getWidth(),
                        page.getPrintableHeight() / sheet.getHeight());
        sheet.getTransforms().add(Transform.scale(part, part));
        if (job.printPage(page, sheet)) {
            job.endJob();
        }
    }
}
