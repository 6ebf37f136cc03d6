/**
 * The door for files. Knows how records of a file become rows of a target: by a mapping profile, in one transaction a
 * file, with a list of issues that have places. Refuses to know what the targets mean: it reads their columns from the
 * shelf and leaves every judgement on a row's sense to the room that owns it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "formats",
            "formats::spreadsheet",
            "geo",
            "history",
            "hosting",
            "jobs",
            "layers",
            "layers::shelf",
            "layers::edit",
            "layers::load",
            "measure",
            "web",
            "web :: sheet"
        })
package org.ecopark.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
