package org.inclusio.indicator.sdmx.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.inclusio.formats.write.DataSetHead.Action;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.ReadingPlaces;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Goes through what is told in answer to a question, for who wants to know what there is and not the data. */
@ApplicationScoped
public class ToldRows {

    private final DataSource database;
    private final ReadingPlaces places;
    private final PagesAhead readAhead;
    private final Vintages vintages;
    private final ToldReleases releases;
    private final PublishedCodes codes;
    private final Clock clock = Clock.systemUTC();

    ToldRows(
            DataSource database,
            ReadingPlaces places,
            PagesAhead readAhead,
            Vintages vintages,
            ToldReleases releases,
            IndicatorCatalogue catalogue) {
        this.database = database;
        this.places = places;
        this.readAhead = readAhead;
        this.vintages = vintages;
        this.releases = releases;
        this.codes = new PublishedCodes(catalogue);
    }

    /**
     * Those of one series come one after the other. What is told no more is passed over.
     *
     * @param release the newest that is looked at
     * @param row takes what each component says, or null
     */
    public void each(ToldReleases.Told release, DataQuery query, Consumer<Function<Component, String>> row) {
        List<ToldReleases.Told> until =
                releases.all().stream().filter(one -> one.id() <= release.id()).toList();
        List<ReleaseChoice.Part> parts = ReleaseChoice.of(query, until, clock.instant())
                .map(ReleaseChoice::parts)
                .orElse(List.of());
        for (ReleaseChoice.Part part : parts) {
            if (part.head().action() == Action.DELETE) {
                continue;
            }
            Batches batches = new ReadRows(
                    new RowPages(
                            database,
                            places,
                            vintages,
                            part.selection(),
                            new RowFilter(query, codes),
                            hasInputs(query)),
                    readAhead);
            for (List<PublishedRow> rows = batches.next(); !rows.isEmpty(); rows = batches.next()) {
                rows.forEach(one -> row.accept(one::text));
            }
        }
    }

    private static boolean hasInputs(DataQuery query) {
        return query.filters().containsKey(Component.SUBMISSION);
    }
}
