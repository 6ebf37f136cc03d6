package org.ecopark.hosting.database;

/** A database that is ready: it exists, answers, and has the extensions the rooms build on. */
interface Database extends AutoCloseable {

    String jdbcUrl();

    String user();

    String password();

    @Override
    void close();
}
