/**
 * Sheets of XLSX workbooks, streamed row by row, and workbooks to be filled in. Refuses formulas: their last values are
 * read.
 */
@NullMarked
package org.ecopark.formats.spreadsheet;

import org.jspecify.annotations.NullMarked;
