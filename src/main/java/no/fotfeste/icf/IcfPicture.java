package no.fotfeste.icf;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.icf.Icf.Aspect;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.Part;

/**
 * Codes drawn below each other, each with a lane for every aspect: from the first number to the last. Difficulty grows to
 * the right; what hinders lies to the left of the middle, what helps to the right of it.
 */
record IcfPicture(List<Row> rows, List<Tick> ticks, int height) {

    static final int WIDTH = 340;
    private static final int LEFT = 74;
    private static final int RIGHT = 322;
    private static final int HEAD = 30;
    private static final int TITLE = 24;
    private static final int LANE = 26;

    /** A line up and down, with the number above it. */
    record Tick(int x, String number) {}

    record Row(Code code, String title, int titleY, int bottom, List<Lane> lanes) {}

    /** @param first and {@code last}: the same mark where there is one number only, or no change; @param said the last word where it is no number */
    record Lane(Aspect aspect, int y, List<Mark> marks, int said) {

        boolean moved() {
            return marks.size() == 2 && marks.getFirst().x() != marks.getLast().x();
        }

        /** The line from the edge of one mark to the edge of the other. */
        int from() {
            return marks.getFirst().x() + (marks.getLast().x() > marks.getFirst().x() ? 10 : -10);
        }

        int to() {
            return marks.getLast().x() + (marks.getLast().x() > marks.getFirst().x() ? -11 : 11);
        }
    }

    /** @param now filled; the first one is hollow */
    record Mark(int x, String number, boolean now) {}

    static IcfPicture of(IcfProfile profile, List<Code> codes) {
        boolean around = codes.getFirst().part() == Part.ENVIRONMENT;
        List<Tick> ticks = new ArrayList<>();
        for (int each = around ? -4 : 0; each <= 4; each++) {
            ticks.add(new Tick(x(around, each), around && each > 0 ? "+" + each : String.valueOf(Math.abs(each))));
        }
        List<Row> rows = new ArrayList<>();
        int y = HEAD;
        for (Code code : codes) {
            List<Lane> lanes = new ArrayList<>();
            int top = y;
            y += TITLE;
            for (Aspect aspect : code.part().aspects()) {
                List<Integer> values = profile.values(code, aspect);
                if (values.isEmpty()) continue;
                lanes.add(lane(aspect, around, values, y + LANE / 2));
                y += LANE;
            }
            y += 8;
            rows.add(new Row(code, brief(code.told()), top + 16, y - 2, lanes));
        }
        return new IcfPicture(rows, ticks, y + 4);
    }

    private static Lane lane(Aspect aspect, boolean around, List<Integer> values, int y) {
        List<Integer> numbers = values.stream().filter(Icf::isNumber).toList();
        List<Mark> marks = new ArrayList<>();
        if (numbers.size() > 1) marks.add(mark(aspect, around, numbers.getFirst(), false));
        if (!numbers.isEmpty()) marks.add(mark(aspect, around, numbers.getLast(), true));
        return new Lane(aspect, y, marks, Icf.isNumber(values.getLast()) ? -1 : values.getLast());
    }

    private static Mark mark(Aspect aspect, boolean around, int number, boolean now) {
        return new Mark(x(around, aspect == Aspect.BARRIER ? -number : number), Icf.sign(aspect, number), now);
    }

    private static int x(boolean around, int number) {
        return around ? (LEFT + RIGHT) / 2 + number * (RIGHT - LEFT) / 8 : LEFT + number * (RIGHT - LEFT) / 4;
    }

    private static String brief(String title) {
        return title.length() <= 48 ? title : title.substring(0, 46).strip() + " …";
    }

    static int bottomOf(IcfPicture picture) {
        return picture.height() - 6;
    }
}
