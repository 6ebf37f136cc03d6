package org.ecopark.maps.wms;

import java.util.Arrays;

/** The versions that are spoken, and what is called differently in them. */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS", "X", "Y", "application/vnd.ogc.wms_xml", "application/vnd.ogc.se_xml"),
    V1_3_0("1.3.0", "CRS", "I", "J", "text/xml", "text/xml");

    private final String number;
    private final String crs;
    private final String column;
    private final String row;
    private final String capabilitiesType;
    private final String exceptionType;

    WmsVersion(String number, String crs, String column, String row, String capabilitiesType, String exceptionType) {
        this.number = number;
        this.crs = crs;
        this.column = column;
        this.row = row;
        this.capabilitiesType = capabilitiesType;
        this.exceptionType = exceptionType;
    }

    /** As the standard has it: the highest spoken one that is not above the asked one, or the lowest. */
    static WmsVersion negotiated(String asked) {
        if (asked.isEmpty()) {
            return V1_3_0;
        }
        int[] wanted = numbers(asked);
        return Arrays.compare(wanted, numbers(V1_3_0.number)) >= 0 ? V1_3_0 : V1_1_1;
    }

    private static int[] numbers(String version) {
        String[] parts = version.split("\\.", -1);
        int[] numbers = new int[3];
        for (int i = 0; i < Math.min(3, parts.length); i++) {
            numbers[i] = parts[i].matches("\\d{1,4}") ? Integer.parseInt(parts[i]) : 0;
        }
        return numbers;
    }

    /** The version of a request for a picture; where none is named, the way the system is named tells. */
    static WmsVersion of(WmsParameters parameters) {
        String asked =
                parameters.find("VERSION").or(() -> parameters.find("WMTVER")).orElse("");
        if (asked.isEmpty()
                && parameters.find("SRS").isPresent()
                && parameters.find("CRS").isEmpty()) {
            return V1_1_1;
        }
        return negotiated(asked);
    }

    String number() {
        return number;
    }

    /** Name of the parameter and the element for the coordinate system. */
    String crs() {
        return crs;
    }

    String column() {
        return column;
    }

    String row() {
        return row;
    }

    String capabilitiesType() {
        return capabilitiesType;
    }

    String exceptionType() {
        return exceptionType;
    }

    String invalidCrs() {
        return "Invalid" + crs;
    }
}
