package org.ecopark.materials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.materials.MaterialSearch.Found;
import org.ecopark.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/materials}: search, classes, codes. */
@RestController
class MaterialController {

    private static final int MOST_FOUND = 20;

    private final Materials materials;

    MaterialController(Materials materials) {
        this.materials = materials;
    }

    @GetMapping("/api/materials")
    Map<String, Object> search(@RequestParam("q") String words) {
        Found found = materials.search(words, MOST_FOUND);
        return Map.of(
                "classes",
                        found.classes().stream().map(MaterialController::json).toList(),
                "codes", found.codes().stream().map(this::json).toList());
    }

    @GetMapping("/api/materials/classes")
    Map<String, Object> classes() {
        return Map.of(
                "classes",
                materials.listClasses().stream().map(MaterialController::json).toList());
    }

    @GetMapping("/api/materials/codes/{system}")
    Map<String, Object> codes(@PathVariable String system) {
        List<Map<String, Object>> codes = materials.listCodes().stream()
                .filter(code -> code.ref().system().equals(system))
                .map(this::json)
                .toList();
        if (codes.isEmpty()) {
            throw Problem.notFound("unknown_code_system").with("system", system).exception();
        }
        return Map.of("codes", codes);
    }

    private static Map<String, Object> json(MaterialClass materialClass) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", materialClass.key());
        json.put("parent", materialClass.parent());
        json.put("title_en", materialClass.title().en());
        json.put("title_ko", materialClass.title().ko());
        json.put("synonyms", materialClass.synonyms());
        json.put("amount_unit", materialClass.unit().key());
        json.put("storable", materialClass.storable());
        json.put("reach_m", materialClass.reach().metres());
        json.put("reach_basis", materialClass.reachBasis());
        json.put("reach_provenance", materialClass.reachPublished() ? "published" : "assumed");
        json.put("best_use", materialClass.bestUse());
        json.put("colour", materialClass.colour());
        json.put("glyph", materialClass.glyph());
        return json;
    }

    private Map<String, Object> json(WasteCode code) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("system", code.ref().system());
        json.put("code", code.ref().code());
        json.put("parent", code.parent());
        json.put("level", code.level());
        json.put("hazardous", code.hazardous());
        json.put("entry_type", code.entryType());
        json.put("title_en", code.label().en());
        json.put("title_ko", code.label().ko());
        json.put("title_ko_checked", code.labelKoChecked());
        json.put("synonyms", code.synonyms());
        json.put(
                "material_class",
                materials.findClassOf(code.ref()).map(MaterialClass::key).orElse(null));
        return json;
    }
}
