/**
 * The report as a resource: it is assembled once from a snapshot of the figures, kept in each of its forms, and read
 * again to the byte. It goes through the states of {@link org.inclusio.report.report.State}; an edit makes its next version,
 * and {@link org.inclusio.report.report.ReportHistory} keeps both. A further form is one more entry of {@link
 * org.inclusio.report.report.Form}; every way to refuse a request is in {@link org.inclusio.report.report.ReportRefusal}.
 */
package org.inclusio.report.report;
