package org.inclusio.formats.workbook;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * What holds for the cells of a workbook that do not say otherwise.
 *
 * @param daysMore how many days later the days of the workbook are than the library takes them for
 * @param format how numbers of the first style are shown, null when it is not spelled out
 * @param formatId its number, or null
 */
record CellDefaults(int daysMore, String format, Integer formatId) {

    /** From the first day of 1900, as spreadsheets count it, to that of 1904. */
    private static final int FOUR_YEARS = 1_462;

    static CellDefaults of(ReadableWorkbook workbook, WorkbookParts parts) {
        String id =
                workbook.getFormats().isEmpty() ? null : workbook.getFormats().get(0);
        return new CellDefaults(
                parts.isOf1904() && !workbook.isDate1904() ? FOUR_YEARS : 0,
                id == null ? null : workbook.getNumFmtIdToFormat().get(id),
                id == null ? null : Integer.valueOf(id));
    }
}
