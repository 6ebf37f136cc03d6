package org.ecopark.formats.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A geometry as GeoPackage has it (OGC 12-128r18, 2.1.3): a header with the box, then well-known bytes. */
final class GeometryBlob {

    private static final int LITTLE_ENDIAN = 0x01;
    private static final int WITH_BOX = 0x02;
    private static final int EMPTY = 0x10;

    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final int srid;

    GeometryBlob(int srid) {
        this.srid = srid;
    }

    byte[] of(Geometry geometry) {
        byte[] bytes = wkb.write(geometry);
        boolean boxed = !geometry.isEmpty() && !(geometry instanceof Point);
        ByteBuffer blob =
                ByteBuffer.allocate(8 + (boxed ? 32 : 0) + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (boxed ? WITH_BOX : 0) | (geometry.isEmpty() ? EMPTY : 0)));
        blob.putInt(srid);
        if (boxed) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(bytes).array();
    }
}
