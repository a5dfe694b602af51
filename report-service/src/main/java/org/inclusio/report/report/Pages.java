package org.inclusio.report.report;

/** How large a page is. */
final class Pages {

    private Pages() {}

    static int size(String limit, int largest) {
        try {
            int size = Integer.parseInt(limit.strip());
            if (size >= 1 && size <= largest) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw ReportRefusal.UNUSABLE_PAGE.because("The parameter limit is '" + limit
                + "'. Send a whole number from 1 to " + largest + ", or leave it out.");
    }

    static long after(String after) {
        try {
            return after == null ? 0 : Long.parseLong(after.strip());
        } catch (NumberFormatException e) {
            throw ReportRefusal.UNUSABLE_PAGE.because("The parameter after is '" + after
                    + "'. Send the value of 'next' on the page before, or leave it out for the first page.");
        }
    }
}
