/**
 * Sheets of XLSX workbooks, streamed row by row, and workbooks to be filled in. Refuses formulas: their last values are
 * read.
 */
@NullMarked
@NamedInterface("spreadsheet")
package org.ecopark.formats.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
