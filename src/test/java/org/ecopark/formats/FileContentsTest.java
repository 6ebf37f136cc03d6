package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in shows what it is, and archives made to harm do none. */
class FileContentsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "formats");
    private static final ArchiveLimits LIMITS = new ArchiveLimits(200L << 20, 50, 100);

    @TempDir
    private Path folder;

    private List<FileSource> list(Path file, String name) {
        return FileContents.list(file, name, folder.resolve("unpacked"), LIMITS);
    }

    private Path zip(String entry, byte[] content, Charset names) throws IOException {
        Path file = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return file;
    }

    private Path zip(String entry, byte[] content) throws IOException {
        return zip(entry, content, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "ponds.shp,SHAPEFILE",
        "parks.gpkg,GEOPACKAGE",
        "ponds.fgb,FLATGEOBUF",
        "ponds.kml,KML",
        "ponds.kmz,KML",
        "wells.xlsx,XLSX",
        "wells.csv,CSV"
    })
    void aFileWithAWrongEndingIsKnownByItsBytes(String name, FileFormat format) {
        assertThat(list(
                                FOLDER.resolve(name),
                                "wrong.geojson".replace("geojson", name.endsWith("csv") ? "dat" : "geojson"))
                        .get(0)
                        .format())
                .isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "C:/evil.csv", "..\\evil.csv"})
    void aNameThatLeavesItsFolderIsRefused(String name) throws IOException {
        Path file = zip(name, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> list(file, "a.zip")).hasMessageContaining("outside its folder");
        assertThat(folder.resolve("unpacked")).doesNotExist();
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws IOException {
        byte[] inner = Files.readAllBytes(zip("a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8)));
        Path file = zip("inner.csv", inner);
        assertThatThrownBy(() -> list(file, "a.zip")).hasMessageContaining("archive inside the archive");
    }

    @Test
    void aBombIsRefusedByWhatComesOutNotByWhatItClaims() throws IOException {
        Path file = zip("zeros.csv", new byte[100 << 20]);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> list(file, "a.zip")).hasMessageContaining("times its size");
        Path many = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 60; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
            }
        }
        assertThatThrownBy(() -> list(many, "a.zip")).hasMessageContaining("60 files");
        assertThatThrownBy(() ->
                        FileContents.list(file, "a.zip", folder.resolve("u"), new ArchiveLimits(10 << 20, 50, 100)))
                .hasMessageContaining("more than 10 MB");
    }

    @Test
    void anEncryptedArchiveIsRefused() throws IOException {
        Path file = zip("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(file);
        bytes[6] |= 1; // the flag in the entry
        for (int i = 0; i + 10 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1; // and in the directory
            }
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> list(file, "a.zip")).hasMessageContaining("encrypted");
    }

    @Test
    void namesInTheEncodingOfKoreanWindowsAreRead() throws IOException {
        Path file = zip("자료.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Encodings.KOREAN);
        assertThat(list(file, "a.zip")).extracting(FileSource::title).containsExactly("자료");
    }

    @Test
    void anArchiveOfNothingKnownSaysWhatItHolds() throws IOException {
        Path file = zip("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        assertThatThrownBy(() -> list(file, "a.zip")).hasMessageContaining("picture.png");
        Path cut = folder.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(zip("a.csv", "a,b\n".repeat(5000).getBytes(StandardCharsets.UTF_8)));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> list(cut, "cut.zip")).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void aDatabaseThatIsNoGeoPackageAndAPartAloneAreRefused() throws IOException {
        Path sqlite = folder.resolve("x.gpkg");
        Files.writeString(sqlite, "SQLite format 3\0 and nothing of the kind");
        assertThatThrownBy(() -> list(sqlite, "x.gpkg")).isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> list(FOLDER.resolve("ponds.dbf"), "ponds.dbf"))
                .hasMessageContaining("send it together");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&a;</name></Placemark></kml>",
                "<!DOCTYPE kml [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><kml><Placemark><name>&c;</name></Placemark></kml>"
            })
    void entitiesOfAKmlAreRefused(String text) throws IOException {
        Path file = folder.resolve("e.kml");
        Files.writeString(file, "<?xml version=\"1.0\"?>" + text);
        assertThatThrownBy(() -> {
                    FileSource source = list(file, "e.kml").get(0);
                    try (RecordReader reader = Formats.open(source.file(), ReadOptions.of(source.format()))) {
                        reader.next();
                    }
                })
                .isInstanceOf(BrokenFileException.class);
    }

    @Test
    void whatAKmlRefersToElsewhereIsNotFetched() throws IOException {
        Path file = folder.resolve("l.kml");
        Files.writeString(
                file, "<kml><NetworkLink><Link><href>http://127.0.0.1:1/x.kml</href></Link></NetworkLink></kml>");
        try (RecordReader reader = Formats.open(file, ReadOptions.of(FileFormat.KML))) {
            assertThat(reader.next().notices()).extracting(RecordNotice::code).containsExactly("network_link");
        }
    }
}
