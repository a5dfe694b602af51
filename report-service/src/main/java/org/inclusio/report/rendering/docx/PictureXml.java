package org.inclusio.report.rendering.docx;

/** The element of a picture (ISO/IEC 29500-1, 20.2.2), whether it stands in a line or floats. */
final class PictureXml {

    private final WordXml xml;

    PictureXml(WordXml xml) {
        this.xml = xml;
    }

    /**
     * @param properties writes its name and description
     * @param relation to the file of the picture
     * @param width in English Metric Units, like the height
     */
    void write(Runnable properties, String relation, String width, String height) {
        xml.open("a:graphic").open("a:graphicData", "uri", WordXml.PICTURES);
        xml.open("pic:pic").open("pic:nvPicPr");
        properties.run();
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", relation);
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", width, "cy", height).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close();
    }
}
