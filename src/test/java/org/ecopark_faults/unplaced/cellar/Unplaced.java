package org.ecopark_faults.unplaced.cellar;

/** In a room that nobody gave a place. */
class Unplaced {}
