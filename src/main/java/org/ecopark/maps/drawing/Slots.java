package org.ecopark.maps.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopark.layers.shelf.Shape;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.AttributeExpressionImpl;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;

/**
 * Makes filters and expressions of a style read a {@link Shape}: each property gets a number, under which shapes have its
 * value. A property that the layer does not have is null everywhere.
 */
final class Slots extends DuplicatingFilterVisitor {

    private final Set<String> known;
    private final List<String> names = new ArrayList<>();

    /**
     * Slots for a layer.
     *
     * @param known names of the layer's properties
     */
    Slots(Set<String> known) {
        this.known = known;
    }

    /** Properties in the order of their numbers. */
    List<String> names() {
        return List.copyOf(names);
    }

    Expression slotted(Expression expression) {
        return (Expression) expression.accept(this, null);
    }

    Filter slotted(Filter filter) {
        return (Filter) filter.accept(this, null);
    }

    @Override
    public Object visit(PropertyName property, @Nullable Object extraData) {
        String name = property.getPropertyName();
        if (!known.contains(name)) {
            return new Slot(name, -1);
        }
        if (!names.contains(name)) {
            names.add(name);
        }
        return new Slot(name, names.indexOf(name));
    }

    private static final class Slot extends AttributeExpressionImpl {

        private final int number;

        private Slot(String name, int number) {
            super(name);
            this.number = number;
        }

        @Override
        public @Nullable Object evaluate(@Nullable Object shape) {
            return number >= 0 && shape instanceof Shape read ? read.value(number) : null;
        }

        @Override
        public <T> @Nullable T evaluate(@Nullable Object shape, Class<T> target) {
            Object value = evaluate(shape);
            return value == null ? null : Converters.convert(value, target);
        }
    }
}
