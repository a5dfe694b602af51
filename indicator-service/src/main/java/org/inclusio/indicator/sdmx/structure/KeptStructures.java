package org.inclusio.indicator.sdmx.structure;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The structure message that is kept with the files of a release: all artefacts but what there is of which codes. */
public final class KeptStructures {

    private KeptStructures() {}

    /**
     * Writes it as SDMX-ML 2.1, the same bytes of the same release.
     *
     * @param asOf the instant of the release, which stands for when the message was prepared
     * @param ages the codes of ages in the release
     * @param groups the codes of national groups in it
     */
    public static void write(
            IndicatorCatalogue catalogue, Instant asOf, Set<String> ages, Set<String> groups, OutputStream out)
            throws IOException {
        StructureFormat.ML_2_1.write(
                new StructureMessage(
                        PublishedStructure.AGENCY,
                        asOf,
                        Language.EN,
                        DescribedArtefacts.of(catalogue, new Seen(ages, groups, List.of()))),
                out);
    }
}
