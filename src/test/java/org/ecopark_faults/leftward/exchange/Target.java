package org.ecopark_faults.leftward.exchange;

/** Imported from the right. */
public class Target {}
