/**
 * The database's own life: a private PostgreSQL cluster in the home, or the one that an operator gave; its programs,
 * settings, start, end, backup. Knows PostgreSQL's programs and files; refuses to know what is stored.
 */
@NullMarked
package org.ecopark.hosting.database;

import org.jspecify.annotations.NullMarked;
