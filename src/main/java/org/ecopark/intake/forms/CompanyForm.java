package org.ecopark.intake.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.formats.spreadsheet.SheetForm;
import org.ecopark.formats.spreadsheet.SheetForm.Choice;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.PickList;
import org.springframework.stereotype.Component;

/**
 * The workbook for companies: a sheet of their facilities and one of what these give and take, with the columns that a
 * person may write in the Edit panel. An entry to choose reads {@code wood | Wood | 목재}; the profile takes what stands
 * before the first bar.
 */
@Component
public class CompanyForm {

    static final String FACILITIES = "facilities";
    static final String STREAMS = "streams";

    /** Rows of both directions hold the same. */
    private static final String OFFERS = "offers";

    private static final String DIRECTIONS = "direction";

    /** Told by the form itself, or by whoever takes it in. */
    private static final Set<String> LEFT_OUT = Set.of(
            "facility_id", "illustrative", "licence", "source_url", "code_system", "hazardous_permit", "permit_ref");

    private final List<EditableRows> rows;
    private final List<PickList> pickLists;

    CompanyForm(List<EditableRows> rows, List<PickList> pickLists) {
        this.rows = rows;
        this.pickLists = pickLists;
    }

    /** Writes an empty workbook; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (PickList list : pickLists) {
            lists.put(
                    list.name(),
                    list.entries().stream().map(CompanyForm::written).toList());
        }
        lists.put(DIRECTIONS, List.of("offer | gives | 내놓음", "need | takes | 받음"));
        lists.put("truth", List.of("TRUE", "FALSE"));
        List<SheetForm.Column> facilities = new ArrayList<>(List.of(
                column(
                        "company",
                        "Company, one short word | 회사(짧은 한 단어)",
                        "The same word in every row, such as acme\n모든 행에 같은 단어, 예: acme"),
                column(
                        "id",
                        "Your number of the site | 사업장 번호",
                        "Stays the same when you send the file again\n파일을 다시 보낼 때도 같아야 합니다"),
                column("longitude", "Longitude | 경도", "Degrees, such as 129.3605\n도, 예: 129.3605"),
                column("latitude", "Latitude | 위도", "Degrees, such as 35.5092\n도, 예: 35.5092")));
        facilities.addAll(columns(FACILITIES, lists));
        List<SheetForm.Column> streams = new ArrayList<>(List.of(
                column("company", "Company | 회사", "As on the other sheet\n다른 시트와 같게"),
                column(
                        "id",
                        "Your number of the stream | 자원 번호",
                        "Stays the same when you send the file again\n파일을 다시 보낼 때도 같아야 합니다"),
                new SheetForm.Column(
                        "facility",
                        "Site | 사업장",
                        "Its number on the other sheet\n다른 시트의 사업장 번호",
                        true,
                        new Choice.OfColumn(FACILITIES, "id")),
                new SheetForm.Column(
                        "direction",
                        "Gives or takes | 내놓음 또는 받음",
                        "Choose from the list\n목록에서 고르십시오",
                        true,
                        new Choice.OfList(DIRECTIONS))));
        streams.addAll(columns(OFFERS, lists));
        SheetForm.write(List.of(new SheetForm(FACILITIES, facilities), new SheetForm(STREAMS, streams)), lists, out);
    }

    private static SheetForm.Column column(String name, String title, String help) {
        return new SheetForm.Column(name, title, help, true, null);
    }

    private static String written(PickList.Entry entry) {
        return entry.value() + " | " + entry.title().en() + " | "
                + entry.title().ko();
    }

    private List<SheetForm.Column> columns(String layer, Map<String, List<String>> lists) {
        EditableRows found = rows.stream()
                .filter(one -> one.layer().equals(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes rows of " + layer));
        return found.fields().stream()
                .filter(field -> FieldHelp.isWritable(field.type()) && !LEFT_OUT.contains(field.name()))
                .map(field -> column(layer, field, lists))
                .toList();
    }

    private static SheetForm.Column column(String layer, EditField field, Map<String, List<String>> lists) {
        String list = field.picks();
        if (!field.limits().choices().isEmpty()) {
            list = layer + "." + field.name();
            lists.put(list, field.limits().choices());
        } else if (field.type() == org.ecopark.layers.LayerProperty.Type.BOOLEAN) {
            list = "truth";
        }
        return new SheetForm.Column(
                field.name(),
                field.title().en() + " | " + field.title().ko(),
                FieldHelp.of(field),
                field.limits().required(),
                list == null ? null : new Choice.OfList(list));
    }
}
