/** Tables as files, XLSX and CSV: read from anybody, so guarded; written page by page, so of any length. */
package org.plenary.exchange.table;
