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
        "Big5,高雄煉油廠",
        "Big5,台中發電廠",
        "Big5,新竹科學園區",
        "Big5,高雄煉油廠 台中發電廠 新竹科學園區",
        "x-windows-949,울산 화학공장",
        "x-windows-949,여수 석유화학",
        "x-windows-949,포항 제철소",
        "EUC-JP,これは東京都の工場と廃棄物処理施設の一覧です。カタカナもあります",
        "windows-1252,Ärzte Äpfel Ämter Ähren",
        "windows-1252,Straße der Jugend; Gießerei Müller & Söhne; café à Lyon"
    })
    void tellsTheEncodingByTheBytes(String name, String text) {
        byte[] bytes = text.getBytes(Charset.forName(name));
        assertThat(new String(bytes, Encodings.detect(bytes))).isEqualTo(text);
    }
}
