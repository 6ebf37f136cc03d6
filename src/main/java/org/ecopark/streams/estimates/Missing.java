package org.ecopark.streams.estimates;

/**
 * Why there is no estimate.
 *
 * @param code stable, such as {@code no_employees}
 * @param en what is missing and what to do, in English; {@code ko} in Korean
 */
record Missing(String code, String en, String ko) {

    static final Missing NO_SECTOR = new Missing(
            "no_sector",
            "The facility has no sector; state sector_scheme and sector_code, such as nace and 16.21.",
            "시설에 업종이 없습니다. nace, 16.21처럼 sector_scheme과 sector_code를 적으십시오.");

    static final Missing NO_EMPLOYEES = new Missing(
            "no_employees",
            "How many people work there is not known; state employees.",
            "고용 인원을 알 수 없습니다. employees를 적으십시오.");

    static Missing unknownScheme(String scheme) {
        return new Missing(
                "unknown_scheme",
                "The factors know sectors of nace, sic, isic and ksic, not of " + scheme + ".",
                "계수표는 nace, sic, isic, ksic 업종만 알며 " + scheme + "은(는) 모릅니다.");
    }

    static Missing unknownSector(String scheme, String code) {
        return new Missing(
                "unknown_sector",
                code + " is no sector of " + scheme + "; write at least its two digits, or a section by its letter.",
                code + "은(는) " + scheme + "의 업종이 아닙니다. 두 자리 이상의 숫자나 대분류 문자를 적으십시오.");
    }

    static Missing tooWide(String code) {
        return new Missing(
                "sector_too_wide",
                "Section " + code + " holds sectors with different factors; state its two digits.",
                "대분류 " + code + "에는 계수가 서로 다른 업종이 있습니다. 두 자리 숫자를 적으십시오.");
    }

    static Missing noFactors(SectorGroup group) {
        return new Missing(
                "sector_without_factors",
                "No factors for " + group.title().en() + ". " + group.whyNone() + ".",
                group.title().ko() + "에는 계수가 없습니다.");
    }
}
