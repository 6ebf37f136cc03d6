package org.ecopark_faults.drawer.parks.util;

/** In a drawer. */
class Strings {}
