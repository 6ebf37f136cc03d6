package org.ecopark.formats.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.ecopark.formats.ArchiveLimits;
import org.ecopark.formats.BrokenFileException;

/** The sheets of a workbook. */
public final class Sheets {

    private static final int RATIO = 250;

    /** Texts of a workbook are held in memory as a whole. */
    private static final long MOST_TEXT_BYTES = 512L << 20;

    private Sheets() {}

    /**
     * Names of the sheets that can be seen, in their order, without the one in which our own workbooks explain their
     * columns.
     *
     * @throws BrokenFileException when it is no workbook, or one that unpacks to too much
     */
    public static List<String> list(Path file) {
        try (ReadableWorkbook book = open(file)) {
            return book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE && !explains(sheet))
                    .map(Sheet::getName)
                    .toList();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static boolean explains(Sheet sheet) {
        if (!sheet.getName().equals(SheetFeatures.FIELDS)) {
            return false;
        }
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.findFirst()
                    .filter(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList()
                            .equals(SheetFeatures.EXPLAINED))
                    .isPresent();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static ReadableWorkbook open(Path file) {
        refuseBombs(file);
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | ExcelReaderException e) {
            throw broken(e);
        }
    }

    static BrokenFileException broken(Exception e) {
        return new BrokenFileException("the workbook cannot be read: " + e.getMessage(), e);
    }

    /** Sheets are streamed, texts are not; what an archive claims of its sizes is not believed. */
    private static void refuseBombs(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean held = !entry.getName().startsWith("xl/worksheets/");
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new BrokenFileException("the workbook is encrypted; save it without a password");
                }
                if (entry.isDirectory() || entry.getName().startsWith("xl/media/")) {
                    continue;
                }
                measure(zip, entry, held);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static void measure(ZipFile zip, ZipArchiveEntry entry, boolean held) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                boolean bomb = size > ArchiveLimits.HARMLESS_BYTES && size / packed > RATIO;
                if (bomb || (held && size > MOST_TEXT_BYTES)) {
                    throw new BrokenFileException("the workbook unpacks to too much; save the sheet as CSV");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
