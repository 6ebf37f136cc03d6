package org.ecopark.layers;

/** Kind of geometry that the features of a layer have. */
public enum GeometryKind {
    POINT("Point"),
    LINE("MultiLineString"),
    POLYGON("MultiPolygon"),
    /** Any kind, also mixed within the layer. */
    ANY("Geometry");

    private final String jsonName;

    GeometryKind(String jsonName) {
        this.jsonName = jsonName;
    }

    /** Name as GeoJSON spells it. */
    public String jsonName() {
        return jsonName;
    }
}
