package jp.mimamori.ui.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts marks on pixels and gives each as much of its label as has room: no two texts lie on each other. */
final class Placing {

    private static final double GAP = 5;

    private final TimeScale scale;
    private final Lanes lanes;
    private final ToDoubleFunction<String> textWidth;
    private final Instant now;

    Placing(TimeScale scale, Lanes lanes, ToDoubleFunction<String> textWidth, Instant now) {
        this.scale = scale;
        this.lanes = lanes;
        this.textWidth = textWidth;
        this.now = now;
    }

    /** In the order in which they are drawn: what lasts below what happens at once. */
    List<Placed> place(List<Mark> marks) {
        Map<Lane, Map<Integer, List<Mark>>> byRow = new EnumMap<>(Lane.class);
        for (Mark mark : marks) {
            if (inSight(mark)) {
                byRow.computeIfAbsent(mark.lane(), _ -> new java.util.TreeMap<>())
                        .computeIfAbsent(mark.row(), _ -> new ArrayList<>())
                        .add(mark);
            }
        }
        List<Placed> lasting = new ArrayList<>();
        List<Placed> points = new ArrayList<>();
        byRow.values().stream()
                .flatMap(rows -> rows.values().stream())
                .forEach(row -> row(row, lasting, points));
        lasting.sort(Comparator.comparing(p -> p.mark().shape() != Mark.Shape.SHADE));
        lasting.addAll(points);
        return List.copyOf(lasting);
    }

    private boolean inSight(Mark mark) {
        double right = scale.x(mark.end(now));
        return right >= -200 && scale.x(mark.from()) <= scale.width() + 10;
    }

    private void row(List<Mark> row, List<Placed> lasting, List<Placed> points) {
        List<Mark> sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparing(Mark::from));
        double[] starts = sorted.stream().mapToDouble(m -> scale.x(m.from())).toArray();
        double taken = -1000;
        for (int i = 0; i < sorted.size(); i++) {
            Mark mark = sorted.get(i);
            double next = nextObstacle(sorted, starts, i);
            Placed placed = mark.to() == null ? point(mark, taken, next) : bar(mark, taken, next);
            if (!placed.text().isEmpty()) {
                taken = placed.textX() + placed.textWidth() + GAP;
            }
            if (mark.to() == null) {
                taken = Math.max(taken, placed.x() + Placed.POINT);
                points.add(placed);
            } else {
                lasting.add(placed);
            }
        }
    }

    /** Where the next mark of the row begins that a text must not run over. */
    private double nextObstacle(List<Mark> sorted, double[] starts, int i) {
        for (int j = i + 1; j < sorted.size(); j++) {
            Mark other = sorted.get(j);
            boolean faint = other.labels().isEmpty() && other.shape() == Mark.Shape.SHADE;
            boolean tick = other.labels().isEmpty() && other.shape() == Mark.Shape.TICK;
            if (!faint && !tick) {
                double half =
                        other.shape() == Mark.Shape.TEXT && !other.labels().isEmpty()
                                ? textWidth.applyAsDouble(other.labels().getFirst()) / 2
                                : other.to() == null ? Placed.POINT : 0;
                return starts[j] - half;
            }
        }
        return scale.width() + 10;
    }

    private double top(Mark mark) {
        double top = lanes.top(mark.lane());
        return switch (mark.lane()) {
            case CRS, NEURO -> mark.row() == 0 ? top + 4 : top + 27;
            case PROMPTS -> top + 4 + mark.row() * mark.lane().row();
            default -> top + 2 + mark.row() * mark.lane().row();
        };
    }

    private double height(Mark mark) {
        return switch (mark.lane()) {
            case CRS, NEURO -> mark.row() == 0 ? 22 : 16;
            case PROMPTS -> 15;
            case SUPPORT -> 16;
            case LABS -> 15;
            default -> mark.lane().least() - 4;
        };
    }

    private Placed bar(Mark mark, double taken, double next) {
        double x = scale.x(mark.from());
        double end = scale.x(mark.end(now));
        double left = Math.max(Math.max(x, 0) + GAP, taken);
        double insideEnd = Math.min(Math.min(end, scale.width()) - GAP, next - GAP);
        String inside = fitting(mark.labels(), insideEnd - left);
        if (inside.isEmpty() && mark.shape() == Mark.Shape.BAR && end < scale.width()) {
            left = Math.max(Math.max(end, x + 6) + GAP, taken);
            inside = fitting(mark.labels(), next - GAP - left);
        }
        return new Placed(
                mark, x, top(mark), Math.max(end - x, 0), height(mark), inside, left,
                inside.isEmpty() ? 0 : textWidth.applyAsDouble(inside));
    }

    private Placed point(Mark mark, double taken, double next) {
        double x = scale.x(mark.from());
        boolean centred = mark.shape() == Mark.Shape.TEXT;
        String text = "";
        double left = x + Placed.POINT + 2;
        if (centred) {
            for (String label : mark.labels()) {
                double width = textWidth.applyAsDouble(label);
                if (x - width / 2 >= taken) {
                    text = label;
                    left = x - width / 2;
                    break;
                }
            }
        } else if (left >= taken) {
            text = fitting(mark.labels(), next - GAP - left);
        }
        return new Placed(
                mark, x, top(mark), 0, height(mark), text, left,
                text.isEmpty() ? 0 : textWidth.applyAsDouble(text));
    }

    private String fitting(List<String> labels, double room) {
        for (String label : labels) {
            if (textWidth.applyAsDouble(label) <= room) {
                return label;
            }
        }
        return "";
    }
}
