package org.ecopark_faults.upward.exchange;

/** Imported from below. */
public class Target {}
