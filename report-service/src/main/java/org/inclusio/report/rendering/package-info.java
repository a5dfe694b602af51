/**
 * What the forms of a report share: where the numbers in them lead to. Each form has a package of its own below this one; a
 * further form is a package more and a row of {@code Form}.
 */
package org.inclusio.report.rendering;
