/**
 * What is known of materials in figures: the process library (technologies with yields, size and cost of a published
 * plant), emission factors, prices and fees, grades. Every row names its source and year or is marked as assumed; an
 * unknown figure is null and stays so.
 */
@NullMarked
@NamedInterface("library")
package org.ecopark.materials.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
