package org.ecopark.geo;

import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.media.jai.RasterFactory;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;

/** Rasters of values over a grid of squares as GeoTIFF, in the grid's equal-area system. */
public final class GeoTiffs {

    /** Stands for no value. */
    public static final float NO_VALUE = -9999;

    private GeoTiffs() {}

    /**
     * A file with one band of 32-bit numbers; north is up, one pixel a cell.
     *
     * @param values row by row from the south-west, as {@link Grid#cells()}; NaN becomes {@value #NO_VALUE}
     * @throws IllegalArgumentException when the grid is not of squares or the number of values differs
     */
    public static byte[] write(Grid grid, double[] values) {
        if (grid.shape() != Grid.Shape.SQUARE || values.length != grid.size()) {
            throw new IllegalArgumentException("A raster needs squares, and a value for each");
        }
        WritableRaster raster =
                RasterFactory.createBandedRaster(DataBuffer.TYPE_FLOAT, grid.columns(), grid.rows(), 1, null);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double value = values[row * grid.columns() + column];
                raster.setSample(column, grid.rows() - 1 - row, 0, Double.isNaN(value) ? NO_VALUE : (float) value);
            }
        }
        double west = grid.west() - grid.spacing() / 2;
        double south = grid.south() - grid.spacing() / 2;
        ReferencedEnvelope envelope = new ReferencedEnvelope(
                west,
                west + grid.columns() * grid.spacing(),
                south,
                south + grid.rows() * grid.spacing(),
                grid.plane().system());
        GridCoverage2D coverage = new GridCoverageFactory().create("values", raster, envelope);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            GeoTiffWriter writer = new GeoTiffWriter(out);
            writer.setMetadataValue("TIFFTAG_SOFTWARE", "Ecopark");
            writer.write(coverage, null);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException("the raster could not be written", e);
        } finally {
            coverage.dispose(true);
        }
        return out.toByteArray();
    }

    /** Values for each cell of a grid, none known yet. */
    public static double[] empty(Grid grid) {
        double[] values = new double[Math.toIntExact(grid.size())];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
