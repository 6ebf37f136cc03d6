package org.ecopark.capacity.assumptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.layers.Title;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A dated set of assumptions with what somebody put in its place. All money it gives is in the set's own currency and
 * prices of its year. Immutable.
 */
public final class AssumptionSet {

    private static final String EDITED = "Given by who asks";

    private final String key;
    private final Title title;
    private final String country;
    private final MoneyBasis money;
    private final String note;
    private final List<Assumption> rows;
    private final Set<String> cases;
    private final PriceLevels levels;
    private final Map<String, Double> edits;

    AssumptionSet(
            String key,
            Title title,
            String country,
            MoneyBasis money,
            String note,
            List<Assumption> rows,
            Set<String> cases,
            PriceLevels levels,
            Map<String, Double> edits) {
        this.key = key;
        this.title = title;
        this.country = country;
        this.money = money;
        this.note = note;
        this.rows = List.copyOf(rows);
        this.cases = Set.copyOf(cases);
        this.levels = levels;
        this.edits = new LinkedHashMap<>(edits);
    }

    public String key() {
        return key;
    }

    public Title title() {
        return title;
    }

    /** Two letters. */
    public String country() {
        return country;
    }

    /** The money of all figures of this set. */
    public MoneyBasis money() {
        return money;
    }

    public String note() {
        return note;
    }

    public List<Assumption> rows() {
        return rows;
    }

    /** Places whose case it tells, each as source and id there with a colon between. */
    Set<String> cases() {
        return cases;
    }

    public PriceLevels levels() {
        return levels;
    }

    /** What was put in the place of rows, by {@code key} or {@code key:subject}. */
    public Map<String, Double> edits() {
        return Map.copyOf(edits);
    }

    /**
     * The same set with values of the asker's own, in the set's money; they have no range and need no source.
     *
     * @param values by {@code key} or {@code key:subject}
     */
    public AssumptionSet with(Map<String, Double> values) {
        Map<String, Double> all = new LinkedHashMap<>(edits);
        all.putAll(values);
        return new AssumptionSet(key, title, country, money, note, rows, cases, levels, all);
    }

    /**
     * The figure of a key for the first of the subjects that has one, else for all subjects; null when it is not known.
     *
     * @throws org.ecopark.measure.MissingRateException when it cannot be told in the set's money
     */
    public @Nullable Figure find(String wanted, String... subjects) {
        for (String subject : subjects) {
            @Nullable Double edit = edits.get(wanted + ":" + subject);
            if (edit != null) {
                return edited(wanted, edit, row(wanted, subject));
            }
        }
        @Nullable Double edit = edits.get(wanted);
        if (edit != null) {
            return edited(wanted, edit, row(wanted, subjects));
        }
        @Nullable Assumption row = row(wanted, subjects);
        return row == null || row.base() == null ? null : figure(row, row.base());
    }

    private @Nullable Assumption row(String wanted, String... subjects) {
        for (String subject : subjects) {
            for (Assumption row : rows) {
                if (row.key().equals(wanted) && row.subject().equals(subject)) {
                    return row;
                }
            }
        }
        return rows.stream()
                .filter(row -> row.key().equals(wanted) && row.subject().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Figure edited(String name, double value, @Nullable Assumption row) {
        String unit = row == null ? "1" : row.unit();
        return Figure.given(name, value, unit(unit), Provenance.DECLARED, EDITED);
    }

    private Figure figure(Assumption row, double base) {
        if (row.money() == null) {
            return Figure.given(row.key(), base, row.unit(), row.status(), row.origin())
                    .withRange(row.low(), row.high());
        }
        String per = row.unit().substring("per ".length());
        Figure told = Figure.given(row.key(), base, row.money().unitPer(per), row.status(), row.origin())
                .withRange(row.low(), row.high());
        return levels.convert(told, row.money(), money, per);
    }

    private String unit(String unit) {
        return unit.startsWith("per ") ? money.unitPer(unit.substring("per ".length())) : unit;
    }
}
