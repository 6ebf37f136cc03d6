package org.ecopark.formats;

/**
 * What the letters of two bytes in a text of an East Asian encoding have in common. Code pages give nearly every pair of
 * bytes a letter, so that texts of other encodings decode too; which letters people write tells them apart.
 *
 * @param all pairs whose first byte is not ASCII
 * @param chinese those whose first byte is that of a frequent letter in Big5
 * @param korean those that are a syllable of KS X 1001, as nearly all that is written in Korean
 * @param low those whose second byte is ASCII, which none is in EUC
 * @param joined those that follow another at once, as accents of Western texts do not
 */
record BytePairs(int all, int chinese, int korean, int low, int joined) {

    private static final double NEARLY = 0.9;
    private static final double SOME = 0.1;

    static BytePairs of(byte[] sample) {
        int all = 0;
        int chinese = 0;
        int korean = 0;
        int low = 0;
        int joined = 0;
        int end = -1;
        for (int i = 0; i + 1 < sample.length; i++) {
            int lead = sample[i] & 0xFF;
            if (lead > 0x80) {
                int trail = sample[i + 1] & 0xFF;
                all++;
                chinese += lead >= 0xA4 && lead <= 0xC6 ? 1 : 0;
                korean += lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 ? 1 : 0;
                low += trail <= 0x7E ? 1 : 0;
                joined += i == end ? 1 : 0;
                i++;
                end = i + 1;
            }
        }
        return new BytePairs(all, chinese, korean, low, joined);
    }

    boolean looksLikeBig5() {
        return chinese > NEARLY * all && low >= SOME * all && joined * 2 >= all;
    }

    boolean looksLikeKorean() {
        return korean * 2 >= all;
    }
}
