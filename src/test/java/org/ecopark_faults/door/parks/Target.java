package org.ecopark_faults.door.parks;

/** Known by a door. */
public class Target {}
