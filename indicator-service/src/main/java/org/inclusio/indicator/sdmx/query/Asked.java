package org.inclusio.indicator.sdmx.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.inclusio.formats.write.Layout;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedFlow;

/** Reads the parameters that both versions of SDMX REST have. */
public final class Asked {

    private static final int MOST = 1_000_000_000;

    private Asked() {}

    /** @throws org.inclusio.problem.RefusedRequest where there is a parameter that there is not, naming the nearest */
    public static void refuseOthers(Face face, Collection<String> given, Collection<String> known) {
        if (given.contains("formatVersion") && known.contains("format") && !given.contains("format")) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'formatVersion' is the version of the 'format', and there is none."
                    + " Name a format too, or the version in the header Accept.");
        }
        for (String name : given) {
            if (!known.contains(name)) {
                throw SdmxRefusal.SYNTAX_ERROR.because("There is no parameter '" + Address.shown(name) + "'"
                        + Codes.asked(name, known) + ", so it would restrict nothing. SDMX REST " + face.number()
                        + " has here: " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
    }

    /** Of a series, how many observations from one end. */
    static OptionalInt observations(Address address, String name) {
        OptionalLong number = number(address, name, 1);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    static OptionalLong number(Address address, String name, int least) {
        Optional<String> text = address.parameter(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String digits = text.get();
        boolean isNumber = digits.length() <= 10 && digits.chars().allMatch(one -> one >= '0' && one <= '9');
        if (!isNumber || Long.parseLong(digits) < least || Long.parseLong(digits) > MOST) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'" + name + "' is '" + Address.shown(digits)
                    + "'. Give a whole number from " + least + " to " + MOST + ".");
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    public static boolean flag(Address address, String name) {
        String text = address.parameter(name).orElse("false");
        if (!List.of("true", "false", "1", "0").contains(text)) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "'" + name + "' is '" + Address.shown(text) + "'. Give true or false.");
        }
        return text.equals("true") || text.equals("1");
    }

    /** An instant or a day; without a zone it is that of UTC. */
    public static Optional<Instant> instant(Address address, String name) {
        return address.parameter(name).map(text -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        // A plus sign that a form sent as a blank.
        String stated = text.replace(' ', '+');
        try {
            if (stated.indexOf('T') < 0) {
                return LocalDate.parse(stated).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean hasZone = stated.endsWith("Z") || stated.matches(".*T.*[+-]\\d{2}:\\d{2}");
            Instant instant = hasZone
                    ? OffsetDateTime.parse(stated).toInstant()
                    : LocalDateTime.parse(stated).toInstant(ZoneOffset.UTC);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1900 && year <= 2200) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            // Refused below, like an instant at which there was no data to speak of.
        }
        throw SdmxRefusal.SYNTAX_ERROR.because("'" + name + "' is '" + Address.shown(text)
                + "'. Give an instant such as 2015-07-01T09:30:00Z or 2015-07-01T09:30:00%2B03:00, or a day.");
    }

    /** @throws org.inclusio.problem.RefusedRequest where the later one comes first */
    static void refuseContradiction(Optional<Instant> updatedAfter, Optional<Instant> asOf) {
        if (updatedAfter.isPresent() && asOf.isPresent() && updatedAfter.get().isAfter(asOf.get())) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "'updatedAfter' is " + updatedAfter.get() + ", later than 'asOf', " + asOf.get()
                            + ". Nothing is updated after what held then: give an earlier one, or leave asOf out.");
        }
    }

    /** By the dimension at the observation. */
    static Layout layout(Address address, PublishedFlow flow) {
        String text = address.parameter("dimensionAtObservation").orElse(Layout.SERIES.dimensionAtObservation());
        List<String> there = flow.dimensions().stream().map(FlowComponent::id).toList();
        if (!there.contains(text) && !text.equals(Layout.FLAT.dimensionAtObservation())) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'dimensionAtObservation' is '" + Address.shown(text) + "'"
                    + Codes.asked(text, there) + ". Give AllDimensions or one of "
                    + String.join(", ", there) + ".");
        }
        return Layout.at(text);
    }

    /** A component that a parameter names. */
    static FlowComponent component(String parameter, String id, PublishedFlow flow) {
        List<String> there = flow.components().stream().map(FlowComponent::id).toList();
        return flow.component(id)
                .orElseThrow(() -> SdmxRefusal.SYNTAX_ERROR.because(
                        "'" + parameter + "' names '" + Address.shown(id) + "', which is no component"
                                + Codes.asked(id, there) + ". Those there are: " + String.join(", ", there) + "."));
    }

    /** @throws org.inclusio.problem.RefusedRequest for a year that begins otherwise than the periods here do */
    static void refuseOtherYears(Address address) {
        address.parameter("reportingYearStartDay")
                .filter(day -> !day.equals("--01-01"))
                .ifPresent(day -> {
                    throw SdmxRefusal.SYNTAX_ERROR.because("'reportingYearStartDay' is '" + Address.shown(day)
                            + "'. Every period here is a calendar year: give --01-01, or leave it out.");
                });
    }
}
