/**
 * The investor's view of a point: what feeds a plant there, who competes, what it returns. Second levels: {@code point}
 * (the view itself), {@code sheet} (the printable page of it). Reads only; keeps nothing. Refuses to make economics of its
 * own: returns come from {@code capacity}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "capacity :: assumptions",
            "capacity :: competition",
            "capacity :: economics",
            "capacity :: site",
            "capacity :: sizing",
            "capacity :: supply",
            "exchange :: matching",
            "exchange :: valuation",
            "formats",
            "geo",
            "layers",
            "materials",
            "materials :: library",
            "measure",
            "scenarios",
            "transport",
            "web",
            "web::json",
            "web :: json",
            "web :: pdf",
            "web :: sheet"
        })
package org.ecopark.prospects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
