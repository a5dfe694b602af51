package org.inclusio.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes as many generated observations as are asked for: counts of invented people by sex, age, urban and rural
 * residence, wealth and disability, for several series and years, the same bytes for the same request. Parts add up to
 * their totals and no series counts more people than there are; every row is a different observation.
 *
 * <p>A large request is met by dividing further, by migration, by indigenous status and at last by groups of the
 * country's own, before the next year would be needed that does not exist.
 */
public final class SampleGenerator {

    /** Ends first, so that a short file shows change as well. */
    private static final List<Integer> YEARS = List.of(
            2015, 1990, 2000, 2010, 2005, 1995, 2014, 2013, 2012, 2011, 2009, 2008, 2007, 2006, 2004, 2003, 2002, 2001,
            1999, 1998, 1997, 1996, 1994, 1993, 1992, 1991);

    private static final int MOST_GROUPS = 99;

    private final GeneratorRequest request;
    private final List<Dimension> dimensions;

    SampleGenerator(GeneratorRequest request) {
        this.request = request;
        int areas = request.areas().size();
        this.dimensions = dimensionsFor((request.rows() + areas - 1) / areas);
    }

    @SuppressWarnings("ClosingStandardOutputStreams") // Nothing is printed behind it.
    public static void main(String... args) throws IOException {
        try {
            GeneratorRequest request = GeneratorRequest.of(args);
            SampleGenerator generator = new SampleGenerator(request);
            try (OutputStream out = request.file().isPresent()
                    ? Files.newOutputStream(request.file().get())
                    : System.out) {
                generator.writeTo(out);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Writes a file of SDMX-CSV 2.0 about one area. */
    public static void sdmxCsv(Path file, String area, long rows, long seed) throws IOException {
        GeneratorRequest request =
                new GeneratorRequest(rows, seed, List.of(area), RowLayout.SDMX_CSV, Optional.of(file));
        try (OutputStream out = Files.newOutputStream(file)) {
            new SampleGenerator(request).writeTo(out);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        RowWriter writer = new RowWriter(out, request.layout(), request.seed());
        int areas = request.areas().size();
        Map<Dimension, byte[][]> cells = new HashMap<>();
        long left = request.rows();
        for (int i = 0; i < areas; i++) {
            long share = (left + areas - i - 1) / (areas - i);
            write(request.areas().get(i), share, cells, writer);
            left -= share;
        }
        writer.flush();
    }

    private void write(String area, long rows, Map<Dimension, byte[][]> cells, RowWriter writer) throws IOException {
        Society society = new Society(request.seed(), area, dimensions);
        long left = rows;
        for (int year : YEARS) {
            for (GeneratedSeries series : GeneratedSeries.values()) {
                if (left == 0) {
                    return;
                }
                Cube cube = series == GeneratedSeries.POP ? society.population(year) : society.counted(series, year);
                byte[][] codes = cells.computeIfAbsent(series.age(), age -> writer.cells(society.dimensions(series)));
                left -= writer.write(area, series.name(), year, codes, cube, left);
            }
        }
    }

    /** The fewest dimensions that give an area so many rows. */
    private static List<Dimension> dimensionsFor(long rowsOfAnArea) {
        Dimension none = Dimension.UNDIVIDED;
        List<List<Dimension>> further = List.of(
                List.of(none, none, none),
                List.of(Dimension.MIGRATION, none, none),
                List.of(Dimension.MIGRATION, Dimension.INDIGENOUS, none));
        for (List<Dimension> more : further) {
            List<Dimension> dimensions = dimensions(more);
            if (rows(dimensions) >= rowsOfAnArea) {
                return dimensions;
            }
        }
        long undivided = rows(dimensions(further.get(2)));
        long groups = (rowsOfAnArea + undivided - 1) / undivided;
        if (groups > MOST_GROUPS) {
            throw new IllegalArgumentException("An area has at most " + undivided * MOST_GROUPS
                    + " rows; name more areas with --area KEN,TZA,...");
        }
        return dimensions(List.of(Dimension.MIGRATION, Dimension.INDIGENOUS, Dimension.groups((int) groups)));
    }

    private static List<Dimension> dimensions(List<Dimension> further) {
        return List.of(
                Dimension.SEX,
                GeneratedSeries.POP.age(),
                Dimension.URBANISATION,
                Dimension.WEALTH,
                Dimension.DISABILITY,
                further.get(0),
                further.get(1),
                further.get(2));
    }

    private static long rows(List<Dimension> dimensions) {
        long ofAllAges = Cube.size(dimensions) / GeneratedSeries.POP.age().size();
        long ages = 0;
        for (GeneratedSeries series : GeneratedSeries.values()) {
            ages += series.age().size();
        }
        return ofAllAges * ages * YEARS.size();
    }
}
