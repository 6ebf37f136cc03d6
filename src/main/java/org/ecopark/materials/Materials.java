package org.ecopark.materials;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopark.formats.PackagedTable;
import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.ecopark.materials.Taxonomy.CodeMeaning;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.springframework.stereotype.Service;

/** Material classes and waste codes: the words in which offers and needs are stated. */
@Service
public class Materials {

    private final Taxonomy taxonomy;
    private final Compatibility compatibility;
    private final MaterialSearch search;

    Materials(MaterialRepository repository) {
        this.taxonomy = packagedTaxonomy(repository.storeClasses(packagedClasses(Map.of())));
        repository.storeCodes(taxonomy.codes());
        this.compatibility = packagedCompatibility(taxonomy);
        this.search = new MaterialSearch(taxonomy);
    }

    /** The packaged tables, with the ids under which the database knows the classes. */
    static Taxonomy packagedTaxonomy(Map<String, Integer> ids) {
        List<WasteCode> codes = Stream.of("codes-01-10.csv", "codes-11-20.csv")
                .flatMap(file -> PackagedTable.read("materials/" + file, Materials::listOfWasteCode).stream())
                .toList();
        return new Taxonomy(
                packagedClasses(ids), codes, PackagedTable.read("materials/code-classes.csv", Materials::meaning));
    }

    static Compatibility packagedCompatibility(Taxonomy taxonomy) {
        return new Compatibility(
                taxonomy,
                PackagedTable.read("materials/refusals.csv", Refusal::of),
                PackagedTable.read("materials/precedents.csv", Precedent::of));
    }

    private static List<MaterialClass> packagedClasses(Map<String, Integer> ids) {
        return PackagedTable.read(
                "materials/classes.csv", row -> materialClass(row, ids.getOrDefault(row.text("key"), 0)));
    }

    public List<MaterialClass> listClasses() {
        return taxonomy.classes();
    }

    public Optional<MaterialClass> findClass(String key) {
        return taxonomy.findClass(key);
    }

    public List<WasteCode> listCodes() {
        return taxonomy.codes();
    }

    public Optional<WasteCode> findCode(CodeRef ref) {
        return taxonomy.findCode(ref);
    }

    /** The class a code means; the narrowest where it means several, which is the first in the table. */
    public Optional<MaterialClass> findClassOf(CodeRef ref) {
        return taxonomy.meanings(ref).stream().findFirst().flatMap(meaning -> taxonomy.findClass(meaning.classKey()));
    }

    /** The grade a code implies, such as D for hazardous wood; empty when the code does not decide it. */
    public Optional<String> findGradeOf(CodeRef ref) {
        return taxonomy.meanings(ref).stream().findFirst().flatMap(meaning -> Optional.ofNullable(meaning.grade()));
    }

    /** Classes whose streams may fit a stream of this class: itself, its families and its members. */
    public List<MaterialClass> relatives(MaterialClass materialClass) {
        return taxonomy.relatives(materialClass);
    }

    public Compatibility compatibility() {
        return compatibility;
    }

    /** Classes and codes that answer to a word in English or Korean, or to the start of a code; best first. */
    public MaterialSearch.Found search(String words, int limit) {
        return search.find(words, limit);
    }

    private static MaterialClass materialClass(Row row, int id) {
        return new MaterialClass(
                id,
                row.text("key"),
                row.findText("parent"),
                new Title(row.text("title_en"), row.text("title_ko")),
                Stream.concat(row.list("synonyms_en").stream(), row.list("synonyms_ko").stream())
                        .toList(),
                unit(row.text("unit")),
                Boolean.TRUE.equals(row.findTruth("storable")),
                Distance.ofKilometres(Double.parseDouble(row.text("reach_km"))),
                row.text("reach_basis"),
                "published".equals(row.text("reach_status")),
                row.findText("best_use"),
                row.text("colour"),
                row.text("glyph"));
    }

    private static AmountUnit unit(String unit) {
        return AmountUnit.find(unit + "_per_year")
                .orElseThrow(() -> new IllegalStateException("unknown unit '" + unit + "'"));
    }

    private static WasteCode listOfWasteCode(Row row) {
        return new WasteCode(
                new CodeRef(CodeRef.LIST_OF_WASTE, row.text("code")),
                row.findText("parent"),
                row.text("level").toLowerCase(Locale.ROOT),
                row.findTruth("hazardous"),
                row.findText("entry_type"),
                new Title(row.text("label_en"), row.text("label_ko")),
                Stream.concat(row.list("synonyms_en").stream(), row.list("synonyms_ko").stream())
                        .toList(),
                "checked".equals(row.text("status_ko")));
    }

    private static CodeMeaning meaning(Row row) {
        return new CodeMeaning(
                new CodeRef(row.text("system"), row.text("code")), row.text("class"), row.findText("grade"));
    }
}
