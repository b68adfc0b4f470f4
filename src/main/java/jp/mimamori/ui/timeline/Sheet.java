package jp.mimamori.ui.timeline;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.VPos;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Token;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/** The picture on paper or in a file: what is in sight, in the colours of the day. */
final class Sheet {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 800;

    /** Two lines above the picture, px. */
    private static final double HEADING = 40;

    /** Pixels of the file for one of the screen: good on paper too. */
    private static final double FINE = 2;

    private final TimelineModel model;
    private final Words words;

    Sheet(TimelineModel model) {
        this.model = model;
        words = model.words();
    }

    /** What came of printing. */
    enum Printed {
        DONE,
        /** Whoever asked for it thought better of it. */
        CANCELLED,
        NO_PRINTER,
        FAILED
    }

    /**
     * Asks for a file and writes the picture to it.
     *
     * @return the file, empty when none was chosen
     * @throws IOException when it cannot be written
     */
    Optional<Path> save(@Nullable Window owner) throws IOException {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("picture"));
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
        SnapshotParameters fine = new SnapshotParameters();
        fine.setTransform(Transform.scale(FINE, FINE));
        WritableImage image = canvas().snapshot(fine, null);
        BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
        if (!ImageIO.write(pixels, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }

    /** Asks for a printer and prints on A4, landscape. */
    Printed print(@Nullable Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Printed.NO_PRINTER;
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Printed.CANCELLED;
        }
        PageLayout page =
                job.getPrinter()
                        .createPageLayout(
                                Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        Canvas sheet = canvas();
        double part =
                Math.min(
                        page.getPrintableWidth() / sheet.getWidth(),
                        page.getPrintableHeight() / sheet.getHeight());
        sheet.getTransforms().add(Transform.scale(part, part));
        return job.printPage(page, sheet) && job.endJob() ? Printed.DONE : Printed.FAILED;
    }

    /** The same picture on a canvas of its own, under two lines that say whose and of when. */
    private Canvas canvas() {
        Picture picture = model.picture().get();
        TimeScale scale = model.scale().get();
        if (picture == null || scale == null) {
            return new Canvas(WIDTH, HEIGHT);
        }
        double high = Math.max(HEIGHT - HEADING, Lanes.in(0, picture.rows()).bottom());
        Canvas sheet = new Canvas(WIDTH, high + HEADING);
        GraphicsContext g = sheet.getGraphicsContext2D();
        g.setFill(Token.SURFACE.colour(Shade.LIGHT));
        g.fillRect(0, 0, WIDTH, high + HEADING);
        g.setFill(Token.TEXT.colour(Shade.LIGHT));
        g.setFont(Texts.BOLD);
        g.setTextBaseline(VPos.CENTER);
        double y = HEADING / 4;
        for (String line : heading()) {
            g.fillText(line, 4, y);
            g.setFont(Texts.PLAIN);
            y += HEADING / 2;
        }
        g.translate(0, HEADING);
        TimeScale wide = scale.wide(WIDTH - Painter.LEFT - Painter.RIGHT);
        new Painter(g, Shade.LIGHT, model.naming(), words, new Texts(Texts.PLAIN))
                .paint(picture, wide, model.now().get(), WIDTH, high);
        new Names(g, Shade.LIGHT, model.naming(), words)
                .paint(picture, Lanes.in(high, picture.rows()));
        return sheet;
    }

    /** Whose picture it is and of when; from when to when it reaches, and when it was put out. */
    List<String> heading() {
        PatientNow now = model.patient().get();
        Picture picture = model.picture().get();
        TimeScale scale = model.scale().get();
        if (now == null || picture == null || scale == null) {
            return List.of();
        }
        Patient who = now.patient();
        Entry.Stay stay = now.stay();
        Times times = model.naming().times();
        return List.of(
                words.text(
                        "sheet",
                        who.id(),
                        who.name() == null ? "" : who.name(),
                        stay == null ? "" : stay.ward() + " " + stay.bed(),
                        times.moment(picture.now())),
                words.text(
                        "sheet.stretch",
                        times.moment(scale.from()),
                        times.moment(scale.to()),
                        times.moment(model.now().get())));
    }
}
