/**
 * Files that are written: features come one after the other and leave as they come, or by way of temporary files where a
 * format needs to know its end before its beginning, so that a million take no more memory than a hundred. Knows the
 * formats beside it by one contract; refuses to know where features come from.
 */
@NullMarked
@NamedInterface("writing")
package org.ecopark.formats.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
