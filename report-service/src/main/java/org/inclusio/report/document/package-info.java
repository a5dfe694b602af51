/**
 * The report as a tree of what prints, without any form. {@link org.inclusio.report.document.ReportDraft} gives numbers
 * to chapters, paragraphs, tables and footnotes in the order in which they are written; every rendering reads the tree
 * and adds no words of its own. A new kind of content is one more permitted {@code Block}, a new kind of chart one more
 * permitted {@link org.inclusio.report.document.Plot}.
 */
package org.inclusio.report.document;
