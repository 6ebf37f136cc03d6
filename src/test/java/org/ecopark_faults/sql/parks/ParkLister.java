package org.ecopark_faults.sql.parks;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database without being a Repository. */
class ParkLister {
    JdbcClient jdbc;
}
