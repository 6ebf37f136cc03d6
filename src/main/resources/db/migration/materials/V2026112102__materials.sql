CREATE SCHEMA materials;

-- Written from gis-data/materials at every start; ids stay, so that streams can keep them.
CREATE TABLE materials.material_class (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key       text    NOT NULL UNIQUE,
    parent    text,
    title_en  text    NOT NULL,
    title_ko  text    NOT NULL,
    unit      text    NOT NULL,
    storable  boolean NOT NULL,
    reach_m   double precision NOT NULL CHECK (reach_m > 0 AND reach_m < 'Infinity')
);

CREATE TABLE materials.code (
    system    text    NOT NULL,
    code      text    NOT NULL,
    label_en  text    NOT NULL,
    label_ko  text    NOT NULL,
    hazardous boolean,
    PRIMARY KEY (system, code)
);
