-- Classes of operation that are permitted in a park or zone, by the words of gis-data/assumptions/permit-classes.csv. Null is
-- unknown, an empty list says that none is.
ALTER TABLE parks.park ADD COLUMN permit_classes text[] CHECK (array_position(permit_classes, NULL) IS NULL);
ALTER TABLE parks.zone ADD COLUMN permit_classes text[] CHECK (array_position(permit_classes, NULL) IS NULL);
