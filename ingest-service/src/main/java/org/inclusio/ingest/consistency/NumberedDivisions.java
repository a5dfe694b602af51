package org.inclusio.ingest.consistency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;

/** How the catalogue divides totals on one dimension, as far as a file has them, by the numbers of their codes in the file. */
record NumberedDivisions(Dimension dimension, Division[][] asWhole, Division[][] asPart) {

    private static final Division[] NONE = {};

    /** A partition whose codes are numbers; -1 where neither the file nor the area has one. */
    record Division(Partition partition, int whole, int[] parts, int[] residuals) {
        static Division of(Partition partition, ObservationKeys keys) {
            return new Division(
                    partition,
                    keys.known(partition.dimension(), partition.whole()),
                    numbers(partition.parts(), partition.dimension(), keys),
                    numbers(partition.residuals(), partition.dimension(), keys));
        }

        private static int[] numbers(List<String> codes, Dimension dimension, ObservationKeys keys) {
            return codes.stream().mapToInt(code -> keys.known(dimension, code)).toArray();
        }
    }

    /** Of every dimension that has any. */
    static NumberedDivisions[] of(IndicatorCatalogue catalogue, ObservationKeys keys) {
        Map<Dimension, List<Partition>> byDimension = new EnumMap<>(Dimension.class);
        for (Partition partition : catalogue.partitions()) {
            byDimension
                    .computeIfAbsent(partition.dimension(), dimension -> new ArrayList<>())
                    .add(partition);
        }
        return byDimension.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), keys))
                .toArray(NumberedDivisions[]::new);
    }

    private static NumberedDivisions of(Dimension dimension, List<Partition> partitions, ObservationKeys keys) {
        Map<Integer, List<Division>> asWhole = new HashMap<>();
        Map<Integer, List<Division>> asPart = new HashMap<>();
        for (Partition partition : partitions) {
            Division division = Division.of(partition, keys);
            if (division.whole() >= 0) {
                add(asWhole, division.whole(), division);
                IntStream.of(division.parts()).filter(part -> part >= 0).forEach(part -> add(asPart, part, division));
            }
        }
        return new NumberedDivisions(dimension, byNumber(asWhole), byNumber(asPart));
    }

    private static void add(Map<Integer, List<Division>> divisions, int code, Division division) {
        divisions.computeIfAbsent(code, first -> new ArrayList<>()).add(division);
    }

    private static Division[][] byNumber(Map<Integer, List<Division>> divisions) {
        int most = divisions.keySet().stream().mapToInt(code -> code).max().orElse(-1);
        return IntStream.rangeClosed(0, most)
                .mapToObj(code -> divisions.getOrDefault(code, List.of()).toArray(Division[]::new))
                .toArray(Division[][]::new);
    }

    Division[] ofWhole(int code) {
        return code < asWhole.length ? asWhole[code] : NONE;
    }

    Division[] ofPart(int code) {
        return code < asPart.length ? asPart[code] : NONE;
    }
}
