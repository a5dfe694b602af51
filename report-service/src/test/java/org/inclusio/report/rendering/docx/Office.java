package org.inclusio.report.rendering.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, which opens documents and writes them as PDF or as its own format, with the fonts that the service brings along. */
final class Office {

    private static final List<String> FONTS = List.of(
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed.ttf",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed-Bold.ttf",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed-Italic.ttf",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf",
            "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf",
            "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

    private static final String FONT_SETTINGS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>%s</dir>
              <cachedir>%s</cachedir>
            </fontconfig>
            """;

    private static final int MINUTES = 5;

    private Office() {}

    /**
     * Leaves each document in another format beside it. All are turned by one run, because its start takes the longest.
     *
     * @param format as its files end
     * @param folder of the documents, in which it also keeps its settings and a log
     */
    static void convert(String format, Path folder, List<Path> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        documents.forEach(document -> command.add(document.toString()));
        Path log = folder.resolve("office.log");
        ProcessBuilder converting =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        converting.environment().put("FONTCONFIG_FILE", fonts(folder).toString());
        Process office = converting.start();
        if (!office.waitFor(MINUTES, TimeUnit.MINUTES)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
            throw new IllegalStateException(
                    "LibreOffice was not done after " + MINUTES + " minutes; its log is " + log + ".");
        }
    }

    private static Path program() {
        return Stream.concat(
                        Stream.of(System.getenv("INCLUSIO_OFFICE"))
                                .filter(Objects::nonNull)
                                .map(Path::of),
                        Arrays.stream(System.getenv("PATH").split(":")).map(place -> Path.of(place, "soffice")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no LibreOffice on the path. Install it, on Debian by"
                                        + " `apt-get install libreoffice-writer-nogui`, or set INCLUSIO_OFFICE to where its soffice is."));
    }

    private static Path fonts(Path folder) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        for (String font : FONTS) {
            try (InputStream in = Office.class.getResourceAsStream(font)) {
                Files.write(fonts.resolve(font.substring(font.lastIndexOf('/') + 1)), in.readAllBytes());
            }
        }
        return Files.writeString(
                folder.resolve("fonts.conf"), FONT_SETTINGS.formatted(fonts, folder.resolve("font-cache")));
    }
}
