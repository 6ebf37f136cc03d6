package org.ecopark.materials.library;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The library as it is, each row with its source. */
@RestController
class LibraryController {

    private final MaterialLibrary library;

    LibraryController(MaterialLibrary library) {
        this.library = library;
    }

    @GetMapping("/api/materials/processes")
    Map<String, List<ProcessType>> processes() {
        return Map.of("processes", library.listProcesses());
    }

    @GetMapping("/api/materials/factors")
    Map<String, List<ImpactFactor>> factors() {
        return Map.of("factors", library.listFactors());
    }

    @GetMapping("/api/materials/prices")
    Map<String, List<Price>> prices() {
        return Map.of("prices", library.listPrices());
    }

    @GetMapping("/api/materials/outlets")
    Map<String, List<Outlet>> outlets() {
        return Map.of("outlets", library.listOutlets());
    }

    @GetMapping("/api/materials/grades")
    Map<String, List<Grade>> grades() {
        return Map.of("grades", library.listGrades());
    }
}
