/**
 * Roads from OpenStreetMap: builds a graph for lorries from an extract, keeps it in a folder, opens it and finds ways
 * on it. The only package that imports GraphHopper. Knows longitudes, latitudes, metres and minutes; no place of the
 * register, no job and no cost. Turn restrictions, tolls and the hours of the day are not considered.
 */
@NullMarked
package org.ecopark.transport.roads;

import org.jspecify.annotations.NullMarked;
