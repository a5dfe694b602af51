package org.inclusio.statistics.progress;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;

/**
 * What a present level is called: low mortality, close to parity. The words are like those in the boxes of the United
 * Nations progress chart; from which value on each is used is this system's own rule, kept in {@code levels.csv}. Ratios of
 * females to males share the words of {@code PARITY}, those above 1 by their inverse: 1.25 is as far from parity as 0.8.
 */
public final class LevelWords {

    private static final String PARITY = "PARITY";

    private final Map<String, TreeMap<Double, String>> words;

    private LevelWords(Map<String, TreeMap<Double, String>> words) {
        this.words = words;
    }

    /** The words of this system. */
    public static LevelWords load() {
        Map<String, TreeMap<Double, String>> words = new LinkedHashMap<>();
        try (InputStream stream = LevelWords.class.getResourceAsStream("levels.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                words.computeIfAbsent(row.getField("series"), any -> new TreeMap<>())
                        .put(Double.valueOf(row.getField("from")), row.getField("word"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words of levels can't be read.", e);
        }
        return new LevelWords(words);
    }

    /** The word for a value in the unit of the series; empty for a series without words. */
    public Optional<String> of(Series series, double value) {
        boolean isRatio = series.method() == MethodName.PARITY;
        double level = isRatio && value > 1 ? 1 / value : value;
        return Optional.ofNullable(words.get(isRatio ? PARITY : series.code()))
                .map(from -> from.floorEntry(level))
                .map(Map.Entry::getValue);
    }

    /** A word and the lowest value it is used for; the series is PARITY for all ratios of females to males. */
    public record Level(String series, double from, String word) {}

    /** All words, series by series, from the lowest value on. */
    public List<Level> all() {
        List<Level> levels = new ArrayList<>();
        words.forEach((series, from) -> from.forEach((value, word) -> levels.add(new Level(series, value, word))));
        return levels;
    }
}
