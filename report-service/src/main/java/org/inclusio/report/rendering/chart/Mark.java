package org.inclusio.report.rendering.chart;

import java.util.List;

/** What stands for a group: each has a form and a colour of its own. */
enum Mark {
    RING {
        @Override
        void draw(Canvas canvas, double x, double y) {
            canvas.circle(x, y, HALF, Palette.PAPER, Palette.GROUPS.get(0), 2);
        }
    },
    TRIANGLE {
        @Override
        void draw(Canvas canvas, double x, double y) {
            canvas.polygon(
                    List.of(x - HALF, y - HALF, x + HALF, y - HALF, x, y + HALF),
                    Palette.GROUPS.get(1),
                    Palette.INK,
                    0.8);
        }
    },
    DISC {
        @Override
        void draw(Canvas canvas, double x, double y) {
            canvas.circle(x, y, HALF - 1, Palette.GROUPS.get(2), Palette.INK, 0.8);
        }
    },
    DIAMOND {
        @Override
        void draw(Canvas canvas, double x, double y) {
            canvas.polygon(
                    List.of(x - HALF, y, x, y - HALF, x + HALF, y, x, y + HALF),
                    Palette.GROUPS.get(3),
                    Palette.INK,
                    0.8);
        }
    },
    SQUARE {
        @Override
        void draw(Canvas canvas, double x, double y) {
            canvas.rectangle(x - HALF, y - HALF, 2 * HALF, 2 * HALF, Palette.GROUPS.get(4));
        }
    };

    static final List<Mark> TWO = List.of(RING, SQUARE);

    private static final double HALF = 5;

    /** What a mark takes, its edge included. */
    static final double WIDE = 2 * HALF + 2;

    /** Marks for so many groups; the first and the last group have the same ones, however many are between. */
    static List<Mark> of(int groups) {
        return switch (groups) {
            case 2 -> TWO;
            case 3 -> List.of(RING, DISC, SQUARE);
            case 4 -> List.of(RING, TRIANGLE, DIAMOND, SQUARE);
            default -> List.of(values());
        };
    }

    abstract void draw(Canvas canvas, double x, double y);
}
