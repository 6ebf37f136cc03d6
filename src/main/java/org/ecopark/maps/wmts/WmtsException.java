package org.ecopark.maps.wmts;

import org.ecopark.maps.wms.XmlText;

/** A request that WMTS refuses, in the words of OWS Common 1.1. */
final class WmtsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String locator;
    private final int status;

    WmtsException(String code, String locator, String message) {
        this(400, code, locator, message);
    }

    private WmtsException(int status, String code, String locator, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.locator = locator;
    }

    static WmtsException missing(String parameter) {
        return new WmtsException("MissingParameterValue", parameter, "The parameter " + parameter + " is missing.");
    }

    static WmtsException invalid(String parameter, String value) {
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return new WmtsException(
                "InvalidParameterValue", parameter, "'" + shown + "' is no value for " + parameter + ".");
    }

    static WmtsException notAcceptable() {
        return new WmtsException(
                406, "InvalidParameterValue", "Accept", "The document is application/xml, which Accept leaves out.");
    }

    int status() {
        return status;
    }

    byte[] report() {
        XmlText xml = new XmlText();
        xml.open(
                "ExceptionReport",
                "xmlns",
                "http://www.opengis.net/ows/1.1",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/ows/1.1 http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd",
                "version",
                "1.0.0",
                "xml:lang",
                "en");
        xml.open("Exception", "exceptionCode", code, "locator", locator);
        xml.element("ExceptionText", String.valueOf(getMessage()));
        return xml.close().close().bytes();
    }
}
