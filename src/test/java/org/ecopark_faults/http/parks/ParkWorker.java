package org.ecopark_faults.http.parks;

import jakarta.servlet.http.HttpServletRequest;

/** A worker that reads the request. */
class ParkWorker {
    HttpServletRequest request;
}
