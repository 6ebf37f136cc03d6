CREATE SCHEMA parks;

-- Columns that all register tables share: id, version, source .. updated_at. Geometry is longitude, latitude (4326).
CREATE TABLE parks.park (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version            bigint      NOT NULL DEFAULT 1,
    source             text        NOT NULL,
    source_id          text        NOT NULL,
    owner_org          text,
    visibility         text        NOT NULL DEFAULT 'public',
    provenance         text        NOT NULL DEFAULT 'declared'
                       CHECK (provenance IN ('declared', 'published', 'estimated', 'assumed')),
    source_url         text,
    source_note        text,
    source_year        integer,
    licence            text,
    updated_at         timestamptz NOT NULL DEFAULT transaction_timestamp(),
    name               text        NOT NULL,
    name_en            text,
    name_ko            text,
    country            text        CHECK (country ~ '^[A-Z]{2}$'),
    municipality       text,
    municipality_en    text,
    status             text        CHECK (status IN ('operating', 'planned', 'closed')),
    opened_year        integer,
    managed_by         text,
    location           geometry(Point, 4326) NOT NULL,
    accuracy_m         double precision CHECK (accuracy_m >= 0),
    boundary           geometry(MultiPolygon, 4326) CHECK (ST_IsValid(boundary) AND NOT ST_IsEmpty(boundary)),
    boundary_area_ha   double precision GENERATED ALWAYS AS (ST_Area(boundary::geography) / 10000) STORED,
    declared_area_ha   double precision CHECK (declared_area_ha >= 0),
    power_mw           double precision CHECK (power_mw >= 0),
    steam_t_per_day    double precision CHECK (steam_t_per_day >= 0),
    water_m3_per_day   double precision CHECK (water_m3_per_day >= 0),
    tenants            integer     CHECK (tenants >= 0),
    employees          integer     CHECK (employees >= 0),
    -- What is drawn: the outline where one is known, else the point.
    shape              geometry(Geometry, 4326) GENERATED ALWAYS AS (coalesce(boundary, location)) STORED,
    UNIQUE (source, source_id)
);
CREATE INDEX park_shape ON parks.park USING gist (shape);

CREATE TABLE parks.zone (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version            bigint      NOT NULL DEFAULT 1,
    source             text        NOT NULL,
    source_id          text        NOT NULL,
    owner_org          text,
    visibility         text        NOT NULL DEFAULT 'public',
    provenance         text        NOT NULL DEFAULT 'declared'
                       CHECK (provenance IN ('declared', 'published', 'estimated', 'assumed')),
    source_url         text,
    source_note        text,
    source_year        integer,
    licence            text,
    updated_at         timestamptz NOT NULL DEFAULT transaction_timestamp(),
    park_id            bigint      REFERENCES parks.park ON DELETE SET NULL,
    name               text        NOT NULL,
    name_en            text,
    name_ko            text,
    country            text        CHECK (country ~ '^[A-Z]{2}$'),
    municipality       text,
    municipality_en    text,
    kind               text,
    land_use           text,
    status             text        CHECK (status IN ('operating', 'planned', 'closed')),
    opened_year        integer,
    managed_by         text,
    location           geometry(Point, 4326) NOT NULL,
    accuracy_m         double precision CHECK (accuracy_m >= 0),
    boundary           geometry(MultiPolygon, 4326) CHECK (ST_IsValid(boundary) AND NOT ST_IsEmpty(boundary)),
    boundary_area_ha   double precision GENERATED ALWAYS AS (ST_Area(boundary::geography) / 10000) STORED,
    declared_area_ha   double precision CHECK (declared_area_ha >= 0),
    free_land_ha       double precision CHECK (free_land_ha >= 0),
    grid_mw            double precision CHECK (grid_mw >= 0),
    power_mw           double precision CHECK (power_mw >= 0),
    steam_t_per_day    double precision CHECK (steam_t_per_day >= 0),
    water_m3_per_day   double precision CHECK (water_m3_per_day >= 0),
    tenants            integer     CHECK (tenants >= 0),
    employees          integer     CHECK (employees >= 0),
    shape              geometry(Geometry, 4326) GENERATED ALWAYS AS (coalesce(boundary, location)) STORED,
    UNIQUE (source, source_id)
);
CREATE INDEX zone_shape ON parks.zone USING gist (shape);
CREATE INDEX zone_park ON parks.zone (park_id);

CREATE TABLE parks.plot (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version            bigint      NOT NULL DEFAULT 1,
    source             text        NOT NULL,
    source_id          text        NOT NULL,
    owner_org          text,
    visibility         text        NOT NULL DEFAULT 'public',
    provenance         text        NOT NULL DEFAULT 'declared'
                       CHECK (provenance IN ('declared', 'published', 'estimated', 'assumed')),
    source_url         text,
    source_note        text,
    source_year        integer,
    licence            text,
    updated_at         timestamptz NOT NULL DEFAULT transaction_timestamp(),
    name               text        NOT NULL,
    status             text        CHECK (status IN ('free', 'reserved', 'occupied')),
    land_use           text,
    boundary           geometry(MultiPolygon, 4326) NOT NULL
                       CHECK (ST_IsValid(boundary) AND NOT ST_IsEmpty(boundary)),
    boundary_area_ha   double precision GENERATED ALWAYS AS (ST_Area(boundary::geography) / 10000) STORED,
    UNIQUE (source, source_id)
);
CREATE INDEX plot_boundary ON parks.plot USING gist (boundary);

-- Boundaries in small pieces, so that "which park holds this point" reads a few vertices and not a coast line.
CREATE TABLE parks.boundary_piece (
    park_id  bigint REFERENCES parks.park ON DELETE CASCADE,
    zone_id  bigint REFERENCES parks.zone ON DELETE CASCADE,
    area_ha  double precision NOT NULL,
    piece    geometry(Geometry, 4326) NOT NULL,
    CHECK ((park_id IS NULL) <> (zone_id IS NULL))
);
CREATE INDEX boundary_piece_piece ON parks.boundary_piece USING gist (piece);
CREATE INDEX boundary_piece_park ON parks.boundary_piece (park_id);
CREATE INDEX boundary_piece_zone ON parks.boundary_piece (zone_id);

CREATE FUNCTION parks.cut_park() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM parks.boundary_piece WHERE park_id = NEW.id;
    INSERT INTO parks.boundary_piece (park_id, area_ha, piece)
    SELECT NEW.id, NEW.boundary_area_ha, ST_Subdivide(NEW.boundary, 64) WHERE NEW.boundary IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER cut_park AFTER INSERT OR UPDATE OF boundary ON parks.park
    FOR EACH ROW EXECUTE FUNCTION parks.cut_park();

CREATE FUNCTION parks.cut_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM parks.boundary_piece WHERE zone_id = NEW.id;
    INSERT INTO parks.boundary_piece (zone_id, area_ha, piece)
    SELECT NEW.id, NEW.boundary_area_ha, ST_Subdivide(NEW.boundary, 64) WHERE NEW.boundary IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER cut_zone AFTER INSERT OR UPDATE OF boundary ON parks.zone
    FOR EACH ROW EXECUTE FUNCTION parks.cut_zone();
