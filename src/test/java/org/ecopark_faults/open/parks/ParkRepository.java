package org.ecopark_faults.open.parks;

/** A Repository that everybody sees. */
public class ParkRepository {}
