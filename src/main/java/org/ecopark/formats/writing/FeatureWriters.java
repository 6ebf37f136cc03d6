package org.ecopark.formats.writing;

import java.io.IOException;
import java.io.OutputStream;
import org.ecopark.formats.csv.CsvFeatures;
import org.ecopark.formats.flatgeobuf.FlatGeobufFeatures;
import org.ecopark.formats.geojson.GeoJsonFeatures;
import org.ecopark.formats.geopackage.GeoPackageFeatures;
import org.ecopark.formats.kml.KmlFeatures;
import org.ecopark.formats.shapefile.ShapefileFeatures;
import org.ecopark.formats.spreadsheet.SheetFeatures;

/** The way to a writer. */
public final class FeatureWriters {

    private FeatureWriters() {}

    /**
     * A writer into a stream, which it never closes.
     *
     * @throws FormatLimitException when the format cannot hold such a table
     */
    public static FeatureWriter open(WritableFormat format, FileSchema schema, OutputStream out, WriteOptions options)
            throws IOException {
        if (!format.holdsAnyCrs() && !schema.isDegrees()) {
            throw new FormatLimitException(
                    "crs_not_held", format.key() + " holds longitude and latitude (WGS 84) and no other coordinates");
        }
        return switch (format) {
            case GEOJSON -> GeoJsonFeatures.collection(schema, out);
            case GEOJSONSEQ -> GeoJsonFeatures.sequence(schema, out);
            case CSV -> new CsvFeatures(schema, out, options);
            case GPKG -> new GeoPackageFeatures(schema, out, options.folder());
            case FGB -> new FlatGeobufFeatures(schema, out, options.folder());
            case SHP -> new ShapefileFeatures(schema, out, options.folder());
            case KML -> KmlFeatures.plain(schema, out);
            case KMZ -> KmlFeatures.zipped(schema, out);
            case XLSX -> new SheetFeatures(schema, out);
        };
    }
}
