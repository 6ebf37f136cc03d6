/**
 * Layers that people bring as files, each in a table of its own with typed columns and a spatial index, and tables that
 * lie in the database already and are published by configuration. Knows how such a layer is made, replaced, retitled and
 * removed while others read it, had back, and
 * how its features are written one by one. Refuses to know files (intake reads those) and what the layers are about.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "geo",
            "history",
            "layers",
            "layers::edit",
            "layers::load",
            "layers::styles",
            "web",
            "web::json"
        })
package org.ecopark.userlayers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
