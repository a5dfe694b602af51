package org.inclusio.statistics.disaggregation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes that tables of late have had: offices fill the same questionnaire year after year. */
final class Shapes {

    /** Enough for the questionnaires of a round; what each holds is small beside the numbers. */
    private static final int AT_MOST = 2_000;

    private final Map<Frame, Shape> known = new ConcurrentHashMap<>();

    Shape of(Frame frame) {
        Shape shape = known.get(frame);
        if (shape == null) {
            if (known.size() >= AT_MOST) {
                known.clear();
            }
            shape = Deduction.of(frame);
            known.put(frame, shape);
        }
        return shape;
    }
}
