-- The peer of GET /api/facilities/{id}/partners: which pairs of streams, nearest first; ids only.
WITH asker AS MATERIALIZED (
    SELECT f.id, f.location::geography AS place, f.hazardous_permit
    FROM facilities.facility f WHERE f.id = :facility),
own AS MATERIALIZED (
    SELECT s.id, s.direction, r.related_id, s.code, s.accepted_codes, s.grades, s.hazardous,
           a.place, a.hazardous_permit
    FROM asker a
    JOIN streams.stream s ON s.facility_id = :facility
    JOIN bench.related r ON r.class_id = s.class_id),
near AS (
    SELECT o.id AS own_id, n.id, n.distance_m
    FROM own o
    CROSS JOIN LATERAL (
        SELECT n.id, ST_Distance(n.location::geography, o.place) AS distance_m
        FROM streams.stream n JOIN facilities.facility f ON f.id = n.facility_id
        WHERE n.direction = 'need' AND n.class_id = o.related_id AND n.facility_id <> :facility
          AND ST_DWithin(n.location::geography, o.place, :radius_m)
          AND (n.accepted_codes = '{}' OR o.code IS NULL OR o.code = ANY (n.accepted_codes))
          AND (n.grades = '{}' OR o.grades = '{}' OR n.grades && o.grades)
          AND (o.hazardous AND NOT f.hazardous_permit) IS NOT TRUE
        ORDER BY n.location::geography <-> o.place
        LIMIT :page + 30) n
    WHERE o.direction = 'offer'
    UNION ALL
    SELECT o.id, n.id, n.distance_m
    FROM own o
    CROSS JOIN LATERAL (
        SELECT n.id, ST_Distance(n.location::geography, o.place) AS distance_m
        FROM streams.stream n
        WHERE n.direction = 'offer' AND n.class_id = o.related_id AND n.facility_id <> :facility
          AND ST_DWithin(n.location::geography, o.place, :radius_m)
          AND (o.accepted_codes = '{}' OR n.code IS NULL OR n.code = ANY (o.accepted_codes))
          AND (n.grades = '{}' OR o.grades = '{}' OR n.grades && o.grades)
          AND (n.hazardous AND NOT o.hazardous_permit) IS NOT TRUE
        ORDER BY n.location::geography <-> o.place
        LIMIT :page + 30) n
    WHERE o.direction = 'need')
SELECT own_id, id
FROM near
ORDER BY distance_m, id, own_id
LIMIT :page
