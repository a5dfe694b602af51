package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.inclusio.indicator.bulk.Publication.Licence;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Describes a release as a Dataset of schema.org, by which search engines find it. */
final class SchemaOrg {

    private SchemaOrg() {}

    static ObjectNode of(Publication publication, IndicatorCatalogue catalogue) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@context", "https://schema.org/");
        node.put("@type", "Dataset");
        node.put("@id", "./");
        node.put("url", "./");
        node.put("name", publication.title());
        node.put("description", publication.description() + " " + publication.rights());
        node.put("version", publication.release().name());
        node.put("datePublished", publication.release().asOf().toString());
        node.put("isAccessibleForFree", true);
        node.put("creditText", publication.citation());
        node.putObject("publisher").put("@type", "Organization").put("name", publication.publisher());
        publication.years().ifPresent(years -> node.put("temporalCoverage", years));
        publication.licence().flatMap(Licence::address).ifPresent(address -> node.put("license", address));
        ArrayNode variables = node.putArray("variableMeasured");
        for (Indicator indicator : catalogue.indicators()) {
            variables
                    .addObject()
                    .put("@type", "PropertyValue")
                    .put("propertyID", indicator.code())
                    .put("name", indicator.name());
        }
        ArrayNode places = node.putArray("spatialCoverage");
        publication
                .extent()
                .areas()
                .forEach(code -> catalogue
                        .region(code)
                        .map(region -> region.names().get("en"))
                        .or(() -> catalogue.area(code).map(area -> area.name()))
                        .ifPresent(name -> places.addObject()
                                .put("@type", "Place")
                                .put("identifier", code)
                                .put("name", name)));
        ArrayNode downloads = node.putArray("distribution");
        publication
                .files()
                .forEach(file -> downloads
                        .addObject()
                        .put("@type", "DataDownload")
                        .put("name", file.title())
                        .put("contentUrl", file.path())
                        .put("encodingFormat", file.mediaType())
                        .put("contentSize", file.bytes() + " B")
                        .put("sha256", file.sha256()));
        return node;
    }
}
