package org.ecopark_faults.row.parks;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that asks for more. */
class ParkRow {
    JdbcClient jdbc;
}
