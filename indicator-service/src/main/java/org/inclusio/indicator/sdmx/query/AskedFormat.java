package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.formats.write.CsvShape.Keys;
import org.inclusio.formats.write.CsvShape.Labels;
import org.inclusio.indicator.sdmx.answer.VersionQuery;

/**
 * In which format data are asked for, by the header Accept, or by parameters, which go before it.
 *
 * @param labels of CSV
 * @param keys of CSV
 * @param isFile whether it was asked for as a file, by a parameter
 */
public record AskedFormat(DataFormat format, Labels labels, Keys keys, boolean isFile) {

    /** Those that choose a format. */
    public static final Set<String> PARAMETERS =
            Set.of("format", "formatVersion", "lang", "labels", "keys", "compression");

    private static final String OFFERED =
            Arrays.stream(DataFormat.values()).map(DataFormat::mediaType).collect(Collectors.joining(", "));

    /** A type of the header Accept with its parameters. */
    private record Accepted(String type, Map<String, String> parameters, double weight) {}

    /** As answers have it: what is not said is what is usual. */
    public String mediaType() {
        StringBuilder text = new StringBuilder(format.mediaType());
        if (labels != Labels.ID) {
            text.append(";labels=").append(labels.name().toLowerCase(Locale.ROOT));
        }
        if (keys != Keys.NONE) {
            text.append(";keys=").append(keys.name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    /**
     * @param accept the header; everything will do where there is none
     * @throws org.inclusio.problem.RefusedRequest where nothing that is asked for is offered
     */
    public static AskedFormat of(Face face, Optional<String> accept, Address address) {
        List<Accepted> types = types(accept.orElse("*/*"));
        Optional<String> named = address.parameter("format");
        if (named.isPresent()) {
            return named(face, named.get(), types, address);
        }
        for (Accepted one : types) {
            Optional<DataFormat> format = one.weight() > 0 ? of(face, one) : Optional.empty();
            if (format.isPresent() && !isRefused(types, format.get())) {
                return shaped(format.get(), one.parameters(), address, false);
            }
        }
        throw SdmxRefusal.NO_SUCH_FORMAT.because("Data are not told in '" + Address.shown(accept.orElse("*/*"))
                + "'. Send one of these in the header Accept: " + OFFERED + ".");
    }

    private static Optional<DataFormat> of(Face face, Accepted accepted) {
        boolean isOf1 = face == Face.V1;
        Optional<String> version = Optional.ofNullable(accepted.parameters().get("version"));
        return switch (accepted.type()) {
            case "*/*", "application/*" -> Optional.of(isOf1 ? DataFormat.GENERIC_2_1 : DataFormat.JSON_2_1);
            case "application/xml", "text/xml" -> Optional.of(isOf1 ? DataFormat.GENERIC_2_1 : DataFormat.ML_3_1);
            case "application/json", "text/json" -> Optional.of(usual(face, DataFormat.JSON_2_1.type()));
            case "text/csv", "application/csv", "text/*" -> Optional.of(usual(face, DataFormat.CSV_2_1.type()));
            default -> ofVersion(face, accepted.type(), version);
        };
    }

    /** The version of a family that a face has where none is named. */
    private static DataFormat usual(Face face, String type) {
        List<DataFormat> family = family(type);
        return face == Face.V1 ? family.get(0) : family.get(family.size() - 1);
    }

    private static List<DataFormat> family(String type) {
        return Arrays.stream(DataFormat.values())
                .filter(one -> one.type().equals(type))
                .toList();
    }

    private static Optional<DataFormat> ofVersion(Face face, String type, Optional<String> version) {
        Map<String, DataFormat> there = new LinkedHashMap<>();
        family(type).forEach(one -> there.put(one.version(), one));
        if (there.isEmpty()) {
            return Optional.empty();
        }
        if (version.isEmpty()) {
            return Optional.of(type.equals(DataFormat.ML_3_1.type()) ? DataFormat.ML_3_1 : usual(face, type));
        }
        String asked = version.get();
        for (String one : List.of(asked, asked + ".0", asked + ".0.0", asked.replaceAll("\\.0$", ""))) {
            if (there.containsKey(one)) {
                return Optional.of(there.get(one));
            }
        }
        try {
            return VersionQuery.parse(asked).of(there.keySet()).stream()
                    .max(Comparator.naturalOrder())
                    .map(there::get);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isRefused(List<Accepted> types, DataFormat format) {
        return types.stream()
                .anyMatch(one -> one.weight() <= 0
                        && one.type().equals(format.type())
                        && (!one.parameters().containsKey("version")
                                || format.version().equals(one.parameters().get("version"))));
    }

    private static AskedFormat named(Face face, String name, List<Accepted> types, Address address) {
        Map<String, DataFormat> names = new LinkedHashMap<>();
        names.put("jsondata", usual(face, DataFormat.JSON_2_1.type()));
        names.put("json", usual(face, DataFormat.JSON_2_1.type()));
        names.put("sdmx-json", usual(face, DataFormat.JSON_2_1.type()));
        names.put("csvdata", usual(face, DataFormat.CSV_2_1.type()));
        names.put("csv", usual(face, DataFormat.CSV_2_1.type()));
        names.put("csvfile", usual(face, DataFormat.CSV_2_1.type()));
        names.put("csvfilewithlabels", usual(face, DataFormat.CSV_2_1.type()));
        names.put("sdmx-csv", usual(face, DataFormat.CSV_2_1.type()));
        names.put("genericdata", DataFormat.GENERIC_2_1);
        names.put("generictimeseriesdata", DataFormat.GENERIC_TIME_SERIES_2_1);
        names.put("structurespecificdata", DataFormat.SPECIFIC_2_1);
        names.put("structurespecifictimeseriesdata", DataFormat.SPECIFIC_TIME_SERIES_2_1);
        names.put("xml", face == Face.V1 ? DataFormat.GENERIC_2_1 : DataFormat.ML_3_1);
        names.put("sdmx-2.1", DataFormat.SPECIFIC_2_1);
        names.put("sdmx-3.0", DataFormat.ML_3_0);
        names.put("sdmx-3.1", DataFormat.ML_3_1);
        DataFormat usual = names.get(name.toLowerCase(Locale.ROOT));
        if (usual == null) {
            throw SdmxRefusal.NO_SUCH_FORMAT.because("Data are not told in the format '" + Address.shown(name) + "'"
                    + Codes.asked(name, names.keySet()) + ". Those there are: " + String.join(", ", names.keySet())
                    + ".");
        }
        Optional<String> version = address.parameter("formatVersion");
        DataFormat format = version.isPresent()
                ? ofVersion(face, usual.type(), version)
                        .orElseThrow(() -> SdmxRefusal.NO_SUCH_FORMAT.because("Data are not told in version '"
                                + Address.shown(version.get()) + "' of the format '" + Address.shown(name)
                                + "'. Those there are: " + OFFERED + "."))
                // The header may still say which version.
                : types.stream()
                        .filter(one -> one.weight() > 0 && one.type().equals(usual.type()))
                        .flatMap(one -> of(face, one).stream())
                        .findFirst()
                        .orElse(usual);
        Map<String, String> parameters = new HashMap<>();
        types.stream()
                .filter(one -> one.type().equals(format.type()))
                .findFirst()
                .ifPresent(one -> parameters.putAll(one.parameters()));
        if (name.equalsIgnoreCase("csvfilewithlabels")) {
            parameters.put("labels", "both");
        }
        return shaped(format, parameters, address, true);
    }

    private static AskedFormat shaped(
            DataFormat format, Map<String, String> accepted, Address address, boolean isFile) {
        String labels = address.parameter("labels").orElse(accepted.getOrDefault("labels", "id"));
        String keys =
                address.parameter("keys").orElse(accepted.getOrDefault("keys", accepted.getOrDefault("key", "none")));
        List<String> ofLabels = format == DataFormat.CSV_1_0 ? List.of("id", "both") : List.of("id", "name", "both");
        List<String> ofKeys = format == DataFormat.CSV_1_0 ? List.of("none") : List.of("none", "obs", "series", "both");
        if (!format.isCsv()) {
            return new AskedFormat(format, Labels.ID, Keys.NONE, isFile);
        }
        return new AskedFormat(
                format,
                Labels.valueOf(chosen("labels", labels, ofLabels, format)),
                Keys.valueOf(chosen("keys", keys, ofKeys, format)),
                isFile);
    }

    private static String chosen(String name, String given, List<String> there, DataFormat format) {
        if (!there.contains(given)) {
            throw SdmxRefusal.NO_SUCH_FORMAT.because("'" + name + "' is '" + Address.shown(given) + "'"
                    + Codes.asked(given, there) + ". " + format.mediaType() + " has: " + String.join(", ", there)
                    + ".");
        }
        return given.toUpperCase(Locale.ROOT);
    }

    /** The most wanted first; of equal ones in their order. */
    private static List<Accepted> types(String header) {
        List<Accepted> all = new ArrayList<>();
        for (String one : header.split(",")) {
            String[] parts = one.split(";");
            Map<String, String> parameters = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            parts[i].substring(0, equals).strip(),
                            parts[i].substring(equals + 1).strip().replace("\"", ""));
                }
            }
            String type = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
            if (!type.isEmpty()) {
                all.add(new Accepted(type, parameters, weight(parameters.get("q"))));
            }
        }
        all.sort(Comparator.comparingDouble(Accepted::weight).reversed());
        return all;
    }

    private static double weight(String q) {
        try {
            return q == null ? 1 : Double.parseDouble(q);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
