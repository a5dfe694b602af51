package org.inclusio.formats.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook as somebody saves it who has changed something in it. */
public final class EditedWorkbook {

    private EditedWorkbook() {}

    /** @param edit what becomes of a part, by its name and its text */
    public static byte[] of(byte[] workbook, BinaryOperator<String> edit) throws IOException {
        Path file = Files.createTempFile("workbook-", ".xlsx");
        Files.write(file, workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream edited = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                edited.putNextEntry(new ZipEntry(entry.getName()));
                edited.write(edit.apply(entry.getName(), part).getBytes(StandardCharsets.UTF_8));
                edited.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
