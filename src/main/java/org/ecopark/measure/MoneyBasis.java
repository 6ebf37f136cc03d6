package org.ecopark.measure;

/**
 * In what money a sum is told: the currency and the year whose prices it has. Sums of different bases never add.
 *
 * <p>Throws IllegalArgumentException when the currency is not three capital letters (ISO 4217) or the year not between
 * 1900 and 2100
 */
public record MoneyBasis(String currency, int priceYear) {

    public MoneyBasis {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency has three capital letters, not '" + currency + "'");
        }
        if (priceYear < 1900 || priceYear > 2100) {
            throw new IllegalArgumentException("A price year lies between 1900 and 2100, not " + priceYear);
        }
    }

    /** Spelling as a unit of figures, such as {@code GBP_2024}. */
    public String unit() {
        return currency + "_" + priceYear;
    }

    /** Spelling as a unit of figures per something, such as {@code GBP_2024/t}. */
    public String unitPer(String what) {
        return unit() + "/" + what;
    }
}
