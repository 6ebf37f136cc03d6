package org.ecopark.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.load.ValueLimits;

/** What may be written into a column, in English and Korean. */
final class FieldHelp {

    private FieldHelp() {}

    static String of(EditField field) {
        List<Title> parts = new ArrayList<>();
        parts.add(kind(field));
        ValueLimits limits = field.limits();
        Double least = limits.minimum();
        Double most = limits.maximum();
        if (least != null) {
            parts.add(new Title("at least " + number(least), number(least) + " 이상"));
        }
        if (most != null) {
            parts.add(new Title("at most " + number(most), number(most) + " 이하"));
        }
        String unit = field.unit();
        if (unit != null) {
            parts.add(new Title("in " + unit, "단위 " + unit));
        }
        return String.join(", ", parts.stream().map(Title::en).toList())
                + "\n"
                + String.join(", ", parts.stream().map(Title::ko).toList());
    }

    private static Title kind(EditField field) {
        if (field.picks() != null || !field.limits().choices().isEmpty()) {
            return new Title("Choose from the list", "목록에서 고르십시오");
        }
        return switch (field.type()) {
            case INTEGER -> new Title("Whole number", "정수");
            case DECIMAL -> new Title("Number", "수");
            case BOOLEAN -> new Title("TRUE or FALSE; empty when not known", "TRUE 또는 FALSE, 모르면 비움");
            case DATE, TIMESTAMP -> new Title("Date, such as 2026-01-31", "날짜, 예: 2026-01-31");
            case TEXT_LIST, DECIMAL_LIST -> new Title("Several, with ; between them", "여러 개는 ;로 구분");
            case TEXT, JSON -> new Title("Text", "글");
        };
    }

    static boolean isWritable(Type type) {
        return type != Type.JSON;
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }
}
