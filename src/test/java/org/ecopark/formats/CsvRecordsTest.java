package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void readsQuotesBlankLinesAndWindowsLineEnds() {
        List<FileRecord> records = Read.csv("a, b ,c\r\n\r\n1,\"x, \"\"y\"\"\nz\",\r\n2,,3\r\n");
        assertThat(records).hasSize(2);
        assertThat(records.get(0).values())
                .containsEntry("a", "1")
                .containsEntry("b", "x, \"y\"\nz")
                .containsEntry("c", "");
        assertThat(records.get(1).row()).isEqualTo(2);
        assertThat(records.get(1).values().get("nothing")).isNull();
        assertThat(records.get(1).values().keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void namesColumnsWithoutANameByTheirPlace() {
        assertThat(Read.csv(",x\n7,8\n").get(0).values())
                .containsEntry("@1", "7")
                .containsEntry("x", "8");
    }

    @Test
    void refusesALineWhoseValuesMayHaveSlipped() {
        List<FileRecord> records = Read.csv("a,b\n1,2,3\n4,5\n6\n");
        assertThat(records).extracting(FileRecord::refused).containsExactly(true, false, true);
        assertThat(records.get(0).notices().get(0).sentence()).startsWith("line 2 has 3 values");
    }

    @Test
    void refusesAColumnThatAppearsTwice() {
        assertThatThrownBy(() -> Read.csv("a,b,a\n")).hasMessageContaining("'a' appears twice");
    }

    @Test
    void saysThatAnEmptyFileIsEmpty() {
        assertThatThrownBy(() -> Read.csv("\n\n")).hasMessage("the file is empty");
    }

    @Test
    void namesTheLineOfAnUnclosedQuote() {
        assertThatThrownBy(() -> Read.csv("a,b\n1,2\n3,\"x\n4,5\n"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("3");
    }

    @Test
    void readsKoreanEncodingsAndByteOrderMarks() {
        ReadOptions csv = ReadOptions.of(FileFormat.CSV);
        byte[] korean = "이름\n똠방각하\n".getBytes(Charset.forName("x-windows-949"));
        assertThat(Read.all(korean, csv.withCharset(ReadOptions.charset("EUC-KR")))
                        .get(0)
                        .values())
                .containsEntry("이름", "똠방각하");
        byte[] marked = "\ufeff이름\n울산\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Read.all(marked, csv.withCharset(ReadOptions.charset("cp949")))
                        .get(0)
                        .values())
                .containsEntry("이름", "울산");
        byte[] wide = "\ufeff이름\n울산\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Read.all(wide, csv).get(0).values()).containsEntry("이름", "울산");
    }

    @Test
    void namesTheLineWhoseBytesAreOfAnotherEncoding() {
        byte[] korean = "name\nplain\n울산\n".getBytes(Charset.forName("x-windows-949"));
        assertThatThrownBy(() -> Read.all(korean, ReadOptions.of(FileFormat.CSV)))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageStartingWith("line 3: the byte 0xbf is not text in UTF-8")
                .hasMessageContaining("EUC-KR");
    }

    @Test
    void readsABufferBoundaryInTheMiddleOfALetter() {
        String name = "가".repeat(50_001);
        byte[] bytes = ("n\nx" + name + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Read.all(bytes, ReadOptions.of(FileFormat.CSV)).get(0).values())
                .containsEntry("n", "x" + name);
    }

    @Test
    void refusesAnUnknownEncoding() {
        assertThatThrownBy(() -> ReadOptions.charset("klingon")).hasMessageContaining("unknown encoding 'klingon'");
    }

    @Test
    void countsTheBytesItRead() {
        byte[] bytes = Read.bytes("a\n1\n2\n");
        try (RecordReader reader = Formats.open(new ByteArrayInputStream(bytes), ReadOptions.of(FileFormat.CSV))) {
            assertThat(reader.columns()).containsExactly("a");
            reader.next();
            assertThat(reader.bytesRead()).isEqualTo(6);
        }
    }

    @Test
    void saysThatTextWithoutMarkMayBeUtf16() {
        byte[] file = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> Formats.open(new ByteArrayInputStream(file), ReadOptions.of(FileFormat.CSV)))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("NUL byte")
                .hasMessageContaining("UTF-16LE");
        ReadOptions stated = ReadOptions.of(FileFormat.CSV).withCharset(StandardCharsets.UTF_16LE);
        try (RecordReader reader = Formats.open(new ByteArrayInputStream(file), stated)) {
            assertThat(reader.columns()).containsExactly("a", "b");
        }
    }
}
