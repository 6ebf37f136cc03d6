/**
 * Printable pages as PDF: knows well-formed XHTML in, A4 out, with TrueType fonts of this machine embedded. Refuses to
 * fetch anything, to know what a page is about, and to write a letter that it has no font for.
 */
@NullMarked
@NamedInterface("pdf")
package org.ecopark.web.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
