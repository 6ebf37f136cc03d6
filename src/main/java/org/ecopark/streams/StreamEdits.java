package org.ecopark.streams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.layers.edit.DependantRows;
import org.ecopark.layers.edit.Dependants;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditFields;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.GivenRow;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people write single offers and needs: each is a load of one row. */
@Configuration(proxyBeanMethods = false)
class StreamEdits {

    static final String CLASSES = "material_classes";
    static final String CODES = "waste_codes";

    private static final String FACILITY = "facility_id";
    private static final Map<String, String> DIRECTIONS =
            Map.of(StreamLayers.OFFERS, "offer", StreamLayers.NEEDS, "need");

    private final StreamRepository repository;
    private final StreamCheck check;
    private final StreamLayers layers;

    StreamEdits(StreamRepository repository, Materials materials, MaterialLibrary library, StreamLayers layers) {
        this.repository = repository;
        this.check = new StreamCheck(materials, library);
        this.layers = layers;
    }

    @Bean
    EditableRows editOffers() {
        return new Rows(StreamLayers.OFFERS);
    }

    @Bean
    EditableRows editNeeds() {
        return new Rows(StreamLayers.NEEDS);
    }

    @Bean
    DependantRows streamsOfFacilities() {
        return (target, id) -> {
            List<Dependants> found = new ArrayList<>();
            for (String layer : List.of(StreamLayers.OFFERS, StreamLayers.NEEDS)) {
                String direction = String.valueOf(DIRECTIONS.get(layer));
                long streams = target.equals("facilities") ? repository.countOf(id, direction) : 0;
                if (streams > 0) {
                    found.add(
                            new Dependants(layer, streams, true, repository.namesOf(id, direction, Dependants.NAMED)));
                }
            }
            return found;
        };
    }

    private static List<EditField> fields() {
        List<String> columns = new ArrayList<>(
                StreamColumns.LOADED.stream().map(LoadColumn::name).toList());
        columns.add(FACILITY);
        return EditFields.of(StreamColumns.SHOWN, columns, StreamCheck::rules).stream()
                .map(field -> switch (field.name()) {
                    case FACILITY -> field.picking("facilities").needed();
                    case "material_class" -> field.picking(CLASSES);
                    case "amount_unit" ->
                        field.choosing(Arrays.stream(AmountUnit.values())
                                .map(AmountUnit::key)
                                .toList());
                    case "code" -> field.picking(CODES);
                    default -> field;
                })
                .toList();
    }

    /** Offers or needs. */
    private final class Rows implements EditableRows {

        private final String layer;
        private final List<EditField> fields = StreamEdits.fields();

        Rows(String layer) {
            this.layer = layer;
        }

        @Override
        public String layer() {
            return layer;
        }

        @Override
        public String historyTarget() {
            return layers.name();
        }

        @Override
        public List<EditField> fields() {
            return fields;
        }

        @Override
        public boolean hasGeometry() {
            return false;
        }

        @Override
        public Optional<LockedRow> lock(long id) {
            return repository.rows().lock(id);
        }

        @Override
        public Optional<Long> write(GivenRow given, Consumer<LoadIssue> issues) {
            Map<String, @Nullable Object> loaded = new HashMap<>(given.values());
            loaded.put("direction", DIRECTIONS.get(layer));
            boolean placed = nameFacility(given, loaded, issues);
            Optional<LoadRow> row = check.complete(given.loaded(loaded), issues);
            if (!placed || row.isEmpty()) {
                return Optional.empty();
            }
            repository.stage(List.of(row.get()).iterator());
            layers.changed(repository
                    .upsert()
                    .byHand()
                    .run(given.key().source(), false)
                    .where());
            return repository.rows().findId(given.key());
        }

        /** People know a facility by its id here, loads by its id in its source. */
        private boolean nameFacility(GivenRow given, Map<String, @Nullable Object> loaded, Consumer<LoadIssue> issues) {
            Optional<RowKey> facility = loaded.remove(FACILITY) instanceof Long id
                    ? repository.facilities().findKey(id)
                    : Optional.empty();
            // A word in its place, so that the load's check tells of the other values.
            loaded.put("facility", facility.map(RowKey::sourceId).orElse("?"));
            loaded.put("facility_source", facility.map(RowKey::source).orElse("?"));
            if (facility.isEmpty()) {
                issues.accept(LoadIssue.error(
                        given.loaded(loaded),
                        FACILITY,
                        "unknown_facility",
                        "an offer or need belongs to a facility; give the id of one in the register"));
            }
            return facility.isPresent();
        }

        @Override
        public void delete(long id) {
            layers.changed(repository.rows().delete(id).orElse(null));
        }
    }
}
