/**
 * Layers as files: everything that a request for items matches, streamed out of one view of the database. Knows the
 * formats' writers and the shelf; refuses to know how a request is read, and to write what a format cannot hold.
 */
@NullMarked
package org.ecopark.features.exports;

import org.jspecify.annotations.NullMarked;
