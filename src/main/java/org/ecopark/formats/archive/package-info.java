/**
 * Zip archives, unpacked within limits. Refuses what would leave its folder, grow beyond bounds, be encrypted, or hold
 * further archives; refuses to know what the files in it mean.
 */
@NullMarked
package org.ecopark.formats.archive;

import org.jspecify.annotations.NullMarked;
