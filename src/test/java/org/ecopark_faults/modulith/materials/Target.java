package org.ecopark_faults.modulith.materials;

/** Imported without leave. */
public class Target {}
