-- The peer of GET /api/facilities/{id}/partners?radius_km=...&limit=...: which pairs of streams, nearest first; ids only.
-- Tuned for this register: rings of four times the area each, from 2 km outwards, through the index over class and
-- place; the sort is incremental, so the limit ends the search in the ring in which it is reached. Boxes are made for
-- Britain (no pole, no antimeridian). Rules: class in the family, code accepted, grade accepted, permit for hazard.
WITH asker AS MATERIALIZED (
    SELECT f.location, f.location::geography AS place, f.hazardous_permit
    FROM facilities.facility f WHERE f.id = :facility),
own AS MATERIALIZED (
    SELECT s.id, s.direction, r.related_id, s.code, s.accepted_codes, s.grades, s.hazardous, a.hazardous_permit
    FROM asker a
    JOIN streams.stream s ON s.facility_id = :facility
    JOIN bench.related r ON r.class_id = s.class_id)
SELECT n.own_id, n.id
FROM (
    SELECT a.place, r.inner_m, r.outer_m,
           ST_Expand(a.location, r.outer_m / 110000 / cos(radians(ST_Y(a.location) + 0.5)), r.outer_m / 110000) AS box
    FROM asker a, (VALUES (-1, 2000), (2000, 4000), (4000, 8000), (8000, 16000), (16000, :radius_m::float8)) r(inner_m, outer_m)
    ORDER BY r.outer_m) ring
CROSS JOIN LATERAL (
    SELECT o.id AS own_id, t.id, t.distance_m
    FROM own o
    CROSS JOIN LATERAL (
        SELECT n.id, n.facility_id, ST_Distance(n.location::geography, ring.place) AS distance_m
        FROM streams.stream n
        WHERE n.direction = 'need' AND n.class_id = o.related_id AND n.location && ring.box
          AND n.facility_id <> :facility
          AND (n.accepted_codes = '{}' OR o.code IS NULL OR o.code = ANY (n.accepted_codes))
          AND (n.grades = '{}' OR o.grades = '{}' OR n.grades && o.grades)
        OFFSET 0) t
    WHERE o.direction = 'offer' AND t.distance_m > ring.inner_m AND t.distance_m <= ring.outer_m
      AND (NOT coalesce(o.hazardous, false)
           OR (SELECT f.hazardous_permit FROM facilities.facility f WHERE f.id = t.facility_id) IS NOT FALSE)
    UNION ALL
    SELECT o.id, t.id, t.distance_m
    FROM own o
    CROSS JOIN LATERAL (
        SELECT n.id, ST_Distance(n.location::geography, ring.place) AS distance_m
        FROM streams.stream n
        WHERE n.direction = 'offer' AND n.class_id = o.related_id AND n.location && ring.box
          AND n.facility_id <> :facility
          AND (o.accepted_codes = '{}' OR n.code IS NULL OR n.code = ANY (o.accepted_codes))
          AND (n.grades = '{}' OR o.grades = '{}' OR n.grades && o.grades)
          AND (n.hazardous AND NOT o.hazardous_permit) IS NOT TRUE
        OFFSET 0) t
    WHERE o.direction = 'need' AND t.distance_m > ring.inner_m AND t.distance_m <= ring.outer_m) n
ORDER BY ring.outer_m, n.distance_m, n.id, n.own_id
LIMIT :page
