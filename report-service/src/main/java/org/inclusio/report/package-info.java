/**
 * The report service: it keeps the figures that indicator-service publishes and assembles the report from them. One
 * package is one step on the way from a figure to a page: {@code figure}, {@code evidence}, {@code writing}, {@code
 * document}, {@code rendering}; {@code report} runs through them and answers over HTTP.
 */
package org.inclusio.report;
