package jp.mimamori.ui.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.function.Consumer;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Five short notes, as IEC 60601-1-8 has for alarms of high priority, made here; where there is no
 * loudspeaker, that is told.
 */
final class Tone implements Loudspeaker {

    private static final Logger LOG = LoggerFactory.getLogger(Tone.class);

    private static final float RATE_HZ = 22_050;
    private static final double[] NOTES_HZ = {523.25, 523.25, 523.25, 784, 784};
    private static final int NOTE_MS = 150;
    private static final int PAUSE_MS = 100;
    private static final double LOUDNESS = 0.35;

    /** A fourth lower and a major third higher than the standard. */
    private static final Map<String, Double> PITCHES = Map.of("low", 0.75, "high", 1.25);

    @Override
    public void sound(String tone, Consumer<Boolean> heard) {
        double pitch = PITCHES.getOrDefault(tone, 1.0);
        Thread.ofVirtual().name("tone").start(() -> heard.accept(play(pitch)));
    }

    private static boolean play(double pitch) {
        AudioFormat format = new AudioFormat(RATE_HZ, 8, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            for (double note : NOTES_HZ) {
                byte[] sound = sound(note * pitch);
                line.write(sound, 0, sound.length);
            }
            line.drain();
            return true;
        } catch (LineUnavailableException | RuntimeException e) {
            LOG.warn("an alarm could not be heard: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private static byte[] sound(double hertz) {
        int note = (int) (RATE_HZ * NOTE_MS / 1000);
        byte[] sound = new byte[note + (int) (RATE_HZ * PAUSE_MS / 1000)];
        for (int i = 0; i < note; i++) {
            double edge = Math.min(1, Math.min(i, note - i) / (note * 0.1));
            sound[i] =
                    (byte)
                            (Math.sin(2 * Math.PI * hertz * i / RATE_HZ)
                                    * edge
                                    * LOUDNESS
                                    * Byte.MAX_VALUE);
        }
        return sound;
    }
}
