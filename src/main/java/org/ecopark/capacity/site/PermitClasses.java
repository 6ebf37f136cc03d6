package org.ecopark.capacity.site;

import java.util.List;
import java.util.Optional;
import org.ecopark.formats.PackagedTable;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The packaged classes of permits and which process needs which. Read once; a fault names file and line. */
@Component
public class PermitClasses {

    private final List<PermitClass> classes = PackagedTable.read(
            "assumptions/permit-classes.csv",
            row -> new PermitClass(
                    row.text("key"), new Title(row.text("title_en"), row.text("title_ko")), row.text("note")));
    private final List<PermitNeed> needs = PackagedTable.read("assumptions/permit-needs.csv", PermitNeed::of);

    public PermitClasses() {
        for (PermitNeed need : needs) {
            if (!keys().contains(need.permitClass())) {
                throw new IllegalStateException("gis-data/assumptions/permit-needs.csv: " + need.process()
                        + " needs the unknown class " + need.permitClass());
            }
        }
    }

    public List<PermitClass> listClasses() {
        return classes;
    }

    public List<PermitNeed> listNeeds() {
        return needs;
    }

    /** Keys of all classes, in their order. */
    public List<String> keys() {
        return classes.stream().map(PermitClass::key).toList();
    }

    /** What a process needs; empty when not known. */
    public Optional<PermitNeed> findNeed(String process) {
        return needs.stream().filter(need -> need.process().equals(process)).findFirst();
    }
}
