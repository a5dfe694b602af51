package org.inclusio.report.rendering.chart;

import java.util.List;

/**
 * A chart as it is drawn.
 *
 * @param height in pixels; each drawing is {@link Sheet#WIDTH} wide
 * @param spots what leads to a statistic, for forms that have their links beside the drawing and not in it
 */
public record Drawing(String svg, double height, List<Spot> spots) {

    /**
     * A place on the drawing that leads to a statistic, in pixels from its upper left corner.
     *
     * @param name what stands there
     */
    public record Spot(String name, int statistic, double x, double y, double width, double height) {}

    public Drawing {
        spots = List.copyOf(spots);
    }

    public double width() {
        return Sheet.WIDTH;
    }
}
