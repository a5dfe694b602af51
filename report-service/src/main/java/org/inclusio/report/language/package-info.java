/**
 * The six official languages: what the report says in each ({@code phrases_*.properties}), what things are called ({@code
 * names_*.properties}) and how numbers, dates and lists are written. Another sentence is one more key in every file; a test
 * compares them.
 */
package org.inclusio.report.language;
