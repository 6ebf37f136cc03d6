package org.ecopark.facilities;

import org.ecopark.layers.LayerRelation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Installations and permits of facilities. They come as lists with their facility; a row's place in the list is its
 * identity, so that the same file twice changes nothing and ids stay. What people wrote here is left as it is by loads; it
 * has places that no list reaches.
 */
@Repository
class DetailRepository {

    static final LayerRelation INSTALLATIONS = LayerRelation.of("""
            SELECT i.*, f.location AS geom, f.visibility AS visible_to, f.name AS facility_name
            FROM facilities.installation i JOIN facilities.facility f ON f.id = i.facility_id""");

    static final LayerRelation PERMITS = LayerRelation.of("""
            SELECT p.*, f.location AS geom, f.visibility AS visible_to, f.name AS facility_name
            FROM facilities.permit p JOIN facilities.facility f ON f.id = p.facility_id""");

    private final JdbcClient jdbc;

    DetailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the installations of the staged facilities those of the file, where it speaks of any. */
    boolean replaceInstallations(String source) {
        int written = jdbc.sql("""
                        INSERT INTO facilities.installation AS i
                            (facility_id, position, process, name, capacity, capacity_unit, opened_year, closed_year)
                        SELECT f.id, e.position, e.value->>'process', e.value->>'name',
                               (e.value->>'capacity')::double precision, e.value->>'capacity_unit',
                               (e.value->>'opened_year')::integer, (e.value->>'closed_year')::integer
                        FROM stage_facilities s
                        JOIN facilities.facility f ON f.source = :source AND f.source_id = s.source_id
                        CROSS JOIN LATERAL jsonb_array_elements(s.installations) WITH ORDINALITY e (value, position)
                        WHERE s.installations IS NOT NULL
                        ON CONFLICT (facility_id, position) DO UPDATE SET version = i.version + 1,
                            process = excluded.process,
                            name = excluded.name, capacity = excluded.capacity, capacity_unit = excluded.capacity_unit,
                            opened_year = excluded.opened_year, closed_year = excluded.closed_year
                        WHERE NOT i.edited AND (i.process, i.name, i.capacity, i.capacity_unit, i.opened_year, i.closed_year)
                            IS DISTINCT FROM (excluded.process, excluded.name, excluded.capacity,
                                excluded.capacity_unit, excluded.opened_year, excluded.closed_year)
                        """).param("source", source).update();
        // The rows just written are not in the database's statistics yet: joined to the whole stage it would compare
        // all with all.
        int gone = jdbc.sql("""
                        WITH s AS MATERIALIZED (
                            SELECT source_id, installations FROM stage_facilities WHERE installations IS NOT NULL)
                        DELETE FROM facilities.installation i USING facilities.facility f, s
                        WHERE i.facility_id = f.id AND f.source = :source AND f.source_id = s.source_id
                          AND NOT i.edited AND i.position > jsonb_array_length(s.installations)
                        """).param("source", source).update();
        return written + gone > 0;
    }

    /** Makes the permits of the staged facilities those of the file, where it speaks of any. */
    boolean replacePermits(String source) {
        int written = jdbc.sql("""
                        INSERT INTO facilities.permit AS p
                            (facility_id, position, reference, kind, hazardous, limit_t_per_year, valid_to)
                        SELECT f.id, e.position, e.value->>'reference', e.value->>'kind',
                               (e.value->>'hazardous')::boolean, (e.value->>'limit_t_per_year')::double precision,
                               (e.value->>'valid_to')::date
                        FROM stage_facilities s
                        JOIN facilities.facility f ON f.source = :source AND f.source_id = s.source_id
                        CROSS JOIN LATERAL jsonb_array_elements(s.permits) WITH ORDINALITY e (value, position)
                        WHERE s.permits IS NOT NULL
                        ON CONFLICT (facility_id, position) DO UPDATE SET version = p.version + 1,
                            reference = excluded.reference,
                            kind = excluded.kind, hazardous = excluded.hazardous,
                            limit_t_per_year = excluded.limit_t_per_year, valid_to = excluded.valid_to
                        WHERE NOT p.edited AND (p.reference, p.kind, p.hazardous, p.limit_t_per_year, p.valid_to)
                            IS DISTINCT FROM (excluded.reference, excluded.kind, excluded.hazardous,
                                excluded.limit_t_per_year, excluded.valid_to)
                        """).param("source", source).update();
        int gone = jdbc.sql("""
                        WITH s AS MATERIALIZED (
                            SELECT source_id, permits FROM stage_facilities WHERE permits IS NOT NULL)
                        DELETE FROM facilities.permit p USING facilities.facility f, s
                        WHERE p.facility_id = f.id AND f.source = :source AND f.source_id = s.source_id
                          AND NOT p.edited AND p.position > jsonb_array_length(s.permits)
                        """).param("source", source).update();
        return written + gone > 0;
    }
}
