package jp.mimamori.launch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes wrong bytes of right ones: a few changes a time, the same for the same random numbers. */
final class Mutation {

    /** What readers of JSON, of numbers and of times have stumbled over. */
    private static final List<String> NASTY =
            List.of(
                    "1e999999999",
                    "-1E-999999999",
                    "1E+2147483647",
                    "9".repeat(4000),
                    "0." + "0".repeat(3000) + "1",
                    "1e400",
                    "-0",
                    "NaN",
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"" + "長".repeat(3000) + "\"",
                    "\"9999-12-31T23:59:59+18:00\"",
                    "\"-999999999-01-01T00:00:00Z\"",
                    "\"+999999999-12-31T23:59:59.999999999-18:00\"",
                    "\"2026-02-30T00:00:00+09:00\"",
                    "[".repeat(20_000),
                    "{\"a\":".repeat(20_000),
                    "\uFEFF",
                    ",",
                    "]}");

    private static final Pattern VALUE =
            Pattern.compile("(?<=[:\\[,])\\s*(\"[^\"]*\"|[-0-9.eE+]+|true|false|null)");

    private final List<byte[]> seeds;
    private final Random random;

    Mutation(List<byte[]> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            bytes = random.nextInt(3) == 0 ? nasty(bytes) : changed(bytes);
        }
        return bytes;
    }

    /** A value of JSON becomes another one. */
    private byte[] nasty(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        String put = NASTY.get(random.nextInt(NASTY.size()));
        if (values.isEmpty()) {
            return joined(bytes, random.nextInt(bytes.length + 1), put.getBytes(), 0);
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = values.get(random.nextInt(values.size())).group();
        String by = random.nextInt(3) == 0 ? other : put;
        return (text.substring(0, value.start()) + by + text.substring(value.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(200, bytes.length - at));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], length);
            case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), 0);
            case 3 -> joined(bytes, at, noise(length), random.nextBoolean() ? length : 0);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> spliced(bytes, at);
            default -> number(bytes, at);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length);
        return joined(bytes, at, Arrays.copyOfRange(other, from, other.length), bytes.length);
    }

    /** Lengths and counts of four bytes: huge, negative, off by one. */
    private byte[] number(byte[] bytes, int at) {
        int[] numbers = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20, (1 << 20) + 1};
        int put = numbers[random.nextInt(numbers.length)];
        byte[] four = {(byte) (put >> 24), (byte) (put >> 16), (byte) (put >> 8), (byte) put};
        return joined(bytes, at, four, 4);
    }

    /** Puts bytes in the place of {@code out} bytes. */
    private static byte[] joined(byte[] bytes, int at, byte[] in, int out) {
        var joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, at);
        joined.writeBytes(in);
        int rest = Math.min(bytes.length, at + out);
        joined.write(bytes, rest, bytes.length - rest);
        return joined.toByteArray();
    }
}
