package org.ecopark.formats.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook to be filled in: sheets with the names of their columns, a row of titles and a row of help, whose first cell
 * says that they are none to be read, and lists of words to choose from. Lists stand in a hidden sheet. A word that is not
 * on its list is warned of and may stand.
 *
 * @param name of the sheet
 */
public record SheetForm(String name, List<Column> columns) {

    /** First cell of the rows that are for people; who reads the sheet passes over them. */
    public static final String NOTE = "#";

    private static final int TITLES = 1;
    private static final int HELP = 2;
    private static final int FIRST = 3;
    private static final int LAST = 5_000;
    private static final String LISTS = "lists";
    private static final double WIDTH = 22;

    public SheetForm {
        columns = List.copyOf(columns);
    }

    /**
     * A column of a form.
     *
     * @param name by which it is read
     * @param choice where its values are chosen from; null when they are written
     */
    public record Column(
            String name,
            String title,
            String help,
            boolean required,
            @Nullable Choice choice) {}

    /** A list of words, or the values of a column of another sheet. */
    public sealed interface Choice {

        /** One of the lists that stand in the workbook. */
        record OfList(String list) implements Choice {}

        /** What the rows of another form have in a column. */
        record OfColumn(String form, String column) implements Choice {}
    }

    /**
     * Writes a workbook; the stream stays open.
     *
     * @param lists words by the name of their list
     */
    public static void write(List<SheetForm> forms, Map<String, List<String>> lists, OutputStream out)
            throws IOException {
        Workbook book = new Workbook(out, "Ecopark", "1.0");
        List<String> names = new ArrayList<>(lists.keySet());
        for (SheetForm form : forms) {
            form.write(book.newWorksheet(form.name), forms, lists, names);
        }
        Worksheet sheet = book.newWorksheet(LISTS);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < names.size(); i++) {
            List<String> words = lists.getOrDefault(names.get(i), List.of());
            sheet.inlineString(0, i, names.get(i));
            for (int row = 0; row < words.size(); row++) {
                sheet.inlineString(row + 1, i, words.get(row));
            }
        }
        sheet.finish();
        book.finish();
    }

    private void write(Worksheet sheet, List<SheetForm> forms, Map<String, List<String>> lists, List<String> names) {
        sheet.freezePane(2, FIRST);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, column.name());
            sheet.style(0, i).fontColor("6A736D").set();
            sheet.inlineString(TITLES, i, i == 0 ? NOTE : column.title() + (column.required() ? " *" : ""));
            sheet.style(TITLES, i).bold().wrapText(true).set();
            sheet.inlineString(HELP, i, i == 0 ? NOTE : column.help());
            sheet.style(HELP, i).italic().wrapText(true).set();
            String range = range(column.choice(), forms, lists, names);
            if (range != null) {
                sheet.range(FIRST, i, LAST, i)
                        .validateWithListByFormula(range)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .showErrorMessage(true);
            }
        }
        sheet.rowHeight(HELP, 60);
        finish(sheet);
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable String range(
            @Nullable Choice choice, List<SheetForm> forms, Map<String, List<String>> lists, List<String> names) {
        if (choice instanceof Choice.OfList list) {
            int size = lists.getOrDefault(list.list(), List.of()).size();
            String column = letters(names.indexOf(list.list()));
            return size == 0 ? null : LISTS + "!$" + column + "$2:$" + column + "$" + (size + 1);
        } else if (choice instanceof Choice.OfColumn of) {
            SheetForm form = forms.stream()
                    .filter(one -> one.name.equals(of.form()))
                    .findFirst()
                    .orElseThrow();
            List<String> columns = form.columns.stream().map(Column::name).toList();
            String column = letters(columns.indexOf(of.column()));
            return form.name + "!$" + column + "$" + (FIRST + 1) + ":$" + column + "$" + (LAST + 1);
        }
        return null;
    }

    /** A column as sheets name it: A, B, ... Z, AA. */
    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
