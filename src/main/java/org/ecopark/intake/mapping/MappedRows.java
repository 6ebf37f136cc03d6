package org.ecopark.intake.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordReader;
import org.ecopark.layers.load.LoadRow;
import org.jspecify.annotations.Nullable;

/** The rows of one load, made one record at a time. Counts what it refuses; says why to the issue book. */
public final class MappedRows implements Iterator<LoadRow>, AutoCloseable {

    private static final int RECORDS_PER_REPORT = 500;

    private final FileMapping mapping;
    private final FileMapping.Load load;
    private final boolean first;
    private final DoubleConsumer bytesDone;
    private final RecordReader reader;
    private final Deque<LoadRow> ready = new ArrayDeque<>();
    private @Nullable Placement placement;
    private List<RecordMapper> mappers = List.of();
    private long records;
    private long passedOver;
    private long refused;

    MappedRows(FileMapping mapping, FileMapping.Load load, boolean first, DoubleConsumer bytesDone) {
        this.mapping = mapping;
        this.load = load;
        this.first = first;
        this.bytesDone = bytesDone;
        this.reader = mapping.open();
        if (first) {
            reader.notices().forEach(notice -> mapping.issues().fileWarning(notice.code(), notice.sentence()));
        }
    }

    /** Rows that were refused here, before the layer saw them. */
    public long refused() {
        return refused;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            FileRecord record = reader.next();
            if (record == null) {
                refuseFileOfWrongPlaces();
                bytesDone.accept(Double.MAX_VALUE);
                return false;
            }
            records++;
            if (records % RECORDS_PER_REPORT == 0) {
                bytesDone.accept((double) reader.bytesRead());
            }
            take(record);
        }
        return true;
    }

    @Override
    public LoadRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void refuseFileOfWrongPlaces() {
        String fault = placement == null ? null : placement.faultOfMost();
        if (fault != null) {
            throw new BrokenFileException(fault);
        }
    }

    private void take(FileRecord record) {
        if (placement == null) {
            placement = mapping.placement(reader.declaredCrs());
            mappers = mapping.mappers(placement);
            if (first) {
                placement.sayOfSystem(mapping.issues());
            }
        }
        RowIssues issues = new RowIssues(record.row(), mapping.issues());
        if (record.refused()) {
            // Its values may have slipped, so no filter is asked.
            if (first) {
                refused++;
                placement.say(record, issues);
            }
            return;
        }
        RowValues row = mapping.values(record);
        try {
            if (!Condition.all(mapping.profile().filter(), row)) {
                passedOver++;
            } else {
                take(record, row, issues, placement);
            }
        } catch (BadValueException e) {
            refuse(issues, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void take(FileRecord record, RowValues row, RowIssues issues, Placement placing) {
        List<RecordMapper> matching = mappers.stream()
                .filter(m -> Condition.all(m.target().when(), row))
                .toList();
        if (matching.isEmpty()) {
            if (first) {
                placing.say(record, issues);
            }
            refuse(
                    issues,
                    "no_target",
                    "the row fits none of the profile's targets: "
                            + mapping.profile().layers());
            return;
        }
        String source = mapping.profile().source().text(row);
        if (source == null) {
            refuse(
                    issues,
                    "no_source",
                    "the row has no source: one of "
                            + mapping.profile().source().columns() + " is empty");
            return;
        }
        if (!source.equals(load.source())) {
            return;
        }
        boolean speaks = matching.get(0).target().layer().equals(load.layer());
        if (speaks) {
            placing.say(record, issues);
        }
        for (RecordMapper mapper : matching) {
            if (mapper.target().layer().equals(load.layer())) {
                map(mapper, record, row);
            }
        }
    }

    private void map(RecordMapper mapper, FileRecord record, RowValues row) {
        LoadRow made = mapper.map(row, new RowIssues(record.row(), mapping.issues()));
        if (made == null) {
            refused++;
        } else {
            ready.add(made);
        }
    }

    /** What belongs to no load is counted and said in the first one only. */
    private void refuse(RowIssues issues, String code, String sentence) {
        if (first) {
            refused++;
            issues.error(code, sentence);
        }
    }

    /** Says what only the whole file shows; to be called when all rows were taken. */
    public void finish() {
        if (first) {
            mapping.counted(records, passedOver);
            if (records == 0) {
                mapping.issues().fileWarning("no_rows", "the file holds no records");
            } else if (passedOver == records) {
                mapping.issues()
                        .fileWarning(
                                "all_passed_over",
                                "the profile's filter " + words() + " left out all " + records + " records");
            }
        }
        if (first && placement != null) {
            placement.sayOfAxes(mapping.issues());
        }
        Set<String> unknown = new LinkedHashSet<>();
        mappers.stream()
                .filter(mapper -> mapper.target().layer().equals(load.layer()))
                .forEach(mapper -> unknown.addAll(mapper.unknownProperties()));
        if (!unknown.isEmpty()) {
            mapping.issues()
                    .fileWarning(
                            "unknown_properties",
                            load.layer() + " has no columns for the properties " + unknown + "; they were left out");
        }
    }

    private String words() {
        return String.join(
                " and ",
                mapping.profile().filter().stream()
                        .map(c -> c.column() + " " + c.operator() + " " + (c.operand() == null ? "" : c.operand()))
                        .toList());
    }

    @Override
    public void close() {
        reader.close();
    }
}
