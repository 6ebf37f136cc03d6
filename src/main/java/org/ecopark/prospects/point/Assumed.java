package org.ecopark.prospects.point;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;

/** Which inputs of figures were assumed: the leaves of their proofs that have no source. */
public final class Assumed {

    private Assumed() {}

    /** Names of assumed leaves, sorted, each once. */
    public static List<String> inputsOf(Collection<Figure> figures) {
        TreeSet<String> names = new TreeSet<>();
        List<Figure> open = new ArrayList<>(figures);
        while (!open.isEmpty()) {
            Figure figure = open.remove(open.size() - 1);
            if (figure.provenance() == Provenance.ASSUMED) {
                if (figure.inputs().isEmpty()) {
                    names.add(figure.name());
                }
                open.addAll(figure.inputs());
            }
        }
        return List.copyOf(names);
    }
}
