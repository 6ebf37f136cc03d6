package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8,x-windows-949 is not it: 단지와 Größe",
        "x-windows-949,서울특별시 강서구 화곡동",
        "x-windows-949,똠방각하 펲시콜라 쀍",
        "EUC-KR,울산 미포 국가산업단지",
        "Big5,臺北市信義區松山工業區廢棄物處理廠與資源回收中心",
        "windows-1252,Straße der Jugend; Gießerei Müller & Söhne; café à Lyon"
    })
    void tellsTheEncodingByTheBytes(String name, String text) {
        byte[] bytes = text.getBytes(Charset.forName(name));
        assertThat(new String(bytes, Encodings.detect(bytes))).isEqualTo(text);
    }
}
