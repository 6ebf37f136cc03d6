package org.ecopark.capacity.economics;

import java.util.stream.DoubleStream;

/**
 * The arithmetic of a plant, in plain numbers, so that it can be repeated thousands of times.
 *
 * <p>Capital cost = anchor cost x factor x (size / anchor size) ^ exponent, all spent in year 0: interest while building
 * is not counted. Throughput of a year = the smaller of what reaches the gate and size x availability x ramp-up. Tax on
 * revenue less costs less straight-line depreciation over the life, losses carried forward. No debt, no inflation, no
 * value left at the end.
 */
public final class PlantModel {

    private static final int RAMP_YEARS = 3;

    private PlantModel() {}

    /** Capital cost at a size. */
    public static double capex(Values v, double size) {
        return v.of(Term.ANCHOR_CAPEX)
                * v.of(Term.CAPEX_FACTOR)
                * Math.pow(size / v.of(Term.ANCHOR_SIZE), v.of(Term.EXPONENT));
    }

    /**
     * What a plant of a nameplate size does with a feed.
     *
     * @param size t/yr, positive
     */
    public static Outcome outcome(Values v, double size, Feed feed) {
        double[] cash = cash(v, size, feed);
        int life = cash.length - 1;
        double rate = v.of(Term.DISCOUNT_RATE);
        double npv = CashFlow.npv(cash, rate);
        double normal = throughput(v, size, feed, RAMP_YEARS + 1);
        double energy = normal * net(v);
        double capex = capex(v, size);
        return new Outcome(
                size,
                normal,
                capex,
                energy,
                energy * (v.of(Term.POWER_PRICE) + v.of(Term.SUPPORT)),
                normal * v.of(Term.PRODUCT_VALUE),
                v.of(Term.OPEX_SHARE) * capex,
                normal * v.of(Term.RESIDUE_COST),
                normal * (feed.haulCost() - v.of(Term.GATE_FEE)),
                DoubleStream.of(cash).boxed().toList(),
                npv,
                CashFlow.annuity(npv, rate, life),
                CashFlow.irr(cash),
                CashFlow.payback(cash));
    }

    private static double[] cash(Values v, double size, Feed feed) {
        double capex = capex(v, size);
        double opex = v.of(Term.OPEX_SHARE) * capex;
        int life = life(v);
        double[] cash = new double[life + 1];
        cash[0] = -capex;
        double losses = 0;
        for (int year = 1; year <= life; year++) {
            double tonnes = throughput(v, size, feed, year);
            double surplus = tonnes * margin(v, feed, year) - opex;
            double taxable = surplus - capex / life - losses;
            losses = Math.max(0, -taxable);
            cash[year] = surplus - v.of(Term.TAX_RATE) * Math.max(0, taxable);
        }
        return cash;
    }

    private static int life(Values v) {
        return (int) Math.max(1, Math.round(v.of(Term.PROJECT_LIFE)));
    }

    /** Net present value alone, quicker than the whole outcome. */
    public static double npv(Values v, double size, Feed feed) {
        return CashFlow.npv(cash(v, size, feed), v.of(Term.DISCOUNT_RATE));
    }

    /** Annuity of the net present value alone. */
    public static double annuity(Values v, double size, Feed feed) {
        return CashFlow.annuity(npv(v, size, feed), v.of(Term.DISCOUNT_RATE), life(v));
    }

    private static double throughput(Values v, double size, Feed feed, int year) {
        double ramp = switch (year) {
            case 1 -> v.of(Term.RAMP_UP_1);
            case 2 -> v.of(Term.RAMP_UP_2);
            case RAMP_YEARS -> v.of(Term.RAMP_UP_3);
            default -> 1;
        };
        return Math.min(feed.tonnes(), size * v.of(Term.AVAILABILITY) * ramp);
    }

    /** Net MWh sold from a tonne. */
    private static double net(Values v) {
        return v.of(Term.ENERGY_PER_T) * (1 - v.of(Term.OWN_USE));
    }

    /** What a tonne leaves in a year with support, before its haul and the costs of the plant itself. */
    public static double marginBeforeHaul(Values v) {
        return margin(v, Feed.of(1, 0), 1);
    }

    /** What a tonne leaves before the costs of the plant itself. */
    private static double margin(Values v, Feed feed, int year) {
        double perMwh = v.of(Term.POWER_PRICE) + (year <= v.of(Term.SUPPORT_YEARS) ? v.of(Term.SUPPORT) : 0);
        return net(v) * perMwh
                + v.of(Term.PRODUCT_VALUE)
                + v.of(Term.GATE_FEE)
                - v.of(Term.RESIDUE_COST)
                - feed.haulCost();
    }
}
