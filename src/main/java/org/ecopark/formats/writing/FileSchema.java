package org.ecopark.formats.writing;

import java.util.List;
import org.ecopark.geo.Crs;

/**
 * What a file holds.
 *
 * @param name of the table or file; ASCII letters, digits, {@code _ - . :}
 * @param title for people
 * @param crs of the geometries, which come easting or longitude first
 */
public record FileSchema(String name, String title, Shape shape, Crs crs, List<FileColumn> columns) {

    /** Which geometries come; of lines and areas also several as one. */
    public enum Shape {
        POINT,
        LINE,
        POLYGON,
        /** Any kind, also mixed. */
        ANY
    }

    public FileSchema {
        columns = List.copyOf(columns);
    }

    /** Whether coordinates are longitude and latitude, WGS 84. */
    public boolean isDegrees() {
        return crs.isRegister();
    }

    /** The name with nothing in it that a file system or a database might take amiss. */
    public String plainName() {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
