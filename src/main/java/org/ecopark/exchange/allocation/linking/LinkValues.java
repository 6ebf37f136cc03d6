package org.ecopark.exchange.allocation.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.Moves.Rates;
import org.ecopark.exchange.valuation.NeedFacts;
import org.ecopark.exchange.valuation.OfferFacts;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.ValuationSettings.CarbonBaseline;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.exchange.valuation.View;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.exchange.valuation.Worths;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Figure;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Values links by the room's valuation, in the system's view. A way into a pass-through site only costs its haul.
 *
 * <p>The disposal that is spared is counted once, on the way by which an offer reaches its use or a works: the best other
 * outlet depends on who takes it. What a works made was never to be disposed of, so its product brings only its worth,
 * however often it is passed on or worked up further. A works' books hold the disposal of what stays behind; a by-product
 * that finds a use is spared that, no more. Likewise with landfill: the intake spares it without what is landfilled after
 * all, and a by-product spares its own, unless production that it replaces is counted.
 */
public final class LinkValues {

    private final Valuer valuer;
    private final Worths worths;
    private final Moves moves;
    private final ValuationSettings settings;
    private final Map<Long, String> processes;
    private final Outputs outputs;
    private final Map<String, Rates> rates = new HashMap<>();
    private final Map<OfferFacts, Valuer.Elsewhere> elsewhere = new HashMap<>();
    private final Map<String, Gap> gaps = new TreeMap<>();

    /** Something unknown, and how many links lack it. */
    public record Gap(Reason reason, int links) {}

    /**
     * Values of one run.
     *
     * @param processes of needs by the ids of their streams, where known
     */
    public LinkValues(
            Valuer valuer, Moves moves, ValuationSettings settings, Map<Long, String> processes, Outputs outputs) {
        this.outputs = outputs;
        this.valuer = valuer;
        this.worths = new Worths(valuer, settings);
        this.moves = moves;
        this.settings = settings;
        this.processes = Map.copyOf(processes);
    }

    /** The worth of a unit moved over a trip to where it is used. */
    ArcValue ofUse(Stream offer, Stream need, MaterialClass material, Trip trip) {
        Worth worth = worth(offer, need, material);
        Worth.Margins margins = worth.margins();
        double gain = margins.gain(View.SYSTEM, haulCost(offer, material, trip));
        note(gain, worth, offer, material, trip);
        return ArcValue.ofNumbers(gain, margins.co2eKg(haulKg(offer, material, trip)) / 1000);
    }

    /** Gains per unit of the two sides of an exchange, after the haul of who pays it; null where they are not known. */
    public record Sides(@Nullable Double offerer, @Nullable Double receiver) {

        public static final Sides UNKNOWN = new Sides(null, null);
    }

    /**
     * What the two sides of a use gain. The haul is what the system's gain after it lacks to that before it.
     *
     * @param gain of the system per unit, as {@link #ofUse} told it; null when unknown
     */
    public Sides sides(Stream offer, Stream need, @Nullable Double gain) {
        Worth.Margins margins = worth(offer, need, java.util.Objects.requireNonNull(offer.materialClass()))
                .margins();
        double haul = gain == null ? Double.NaN : margins.system() - gain;
        return new Sides(known(margins.gain(View.OFFERER, haul)), known(margins.gain(View.RECEIVER, haul)));
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }

    /** What a haul to a site that only passes on takes, less what a works is spared by a by-product that leaves. */
    ArcValue ofHaul(Stream offer, Spared spared, MaterialClass material, Trip trip) {
        return ArcValue.ofNumbers(
                spared.money() - haulCost(offer, material, trip), -haulKg(offer, material, trip) / 1000);
    }

    /** The worth of a unit offered that is moved to where something is made of it, without the product. */
    ArcValue ofIntake(Stream offer, Stream intake, MaterialClass material, MaterialClass product, Trip trip) {
        Worth worth = worth(offer, intake, material);
        double gain =
                number(worth.otherKindFee()) - processing(worth, intake, product) - haulCost(offer, material, trip);
        note(gain, worth, offer, material, trip);
        return ArcValue.ofNumbers(gain, (sparedKg(worth, intake, product) - haulKg(offer, material, trip)) / 1000);
    }

    /** Production that the product replaces is counted at its end, else disposal that the intake is spared. */
    private double sparedKg(Worth worth, Stream intake, MaterialClass product) {
        if (replaced(intake, product) == null) {
            return number(worth.carbon().saved());
        }
        return settings.baseline() == CarbonBaseline.BOTH
                ? number(worth.carbon().landfillAvoided())
                : 0;
    }

    /** The worth of a unit that a works made, moved to another works, without what that makes of it. */
    ArcValue ofFurther(
            Stream made, Stream intake, Spared spared, MaterialClass material, MaterialClass product, Trip trip) {
        Worth worth = worth(made, intake, material);
        double gain = spared.money() - processing(worth, intake, product) - haulCost(made, material, trip);
        note(gain, worth, made, material, trip);
        return ArcValue.ofNumbers(gain, -haulKg(made, material, trip) / 1000);
    }

    private double processing(Worth worth, Stream intake, MaterialClass product) {
        return isPriced(intake, product) ? number(worth.processingCost()) : Double.NaN;
    }

    /** The worth of a unit that a works made, moved to where it is used. */
    ArcValue ofProduct(Stream made, Stream need, Spared spared, MaterialClass material, Trip trip) {
        Worth worth = worth(made, need, material);
        double gain = number(worth.valueInUse()) + spared.money() - haulCost(made, material, trip);
        note(gain, worth, made, material, trip);
        @Nullable Figure replaced = worth.carbon().productionReplaced();
        double kg = replaced == null ? spared.kg() : replaced.value();
        return ArcValue.ofNumbers(gain, (kg - haulKg(made, material, trip)) / 1000);
    }

    /**
     * What a works is spared by a unit of what stays behind that finds a use: what its books hold for disposing of it.
     *
     * @param money before tax
     * @param kg CO2e of a landfill that its intake did not count as spared
     */
    record Spared(double money, double kg) {

        /** Of a product, or where the books hold no disposal. */
        static final Spared NOTHING = new Spared(0, 0);
    }

    /** What a works is spared by a unit of a by-product that it need not dispose of; nothing of what weighs nothing. */
    Spared spared(Stream intake, MaterialClass product, MaterialClass byProduct) {
        if (byProduct.unit() != AmountUnit.T_PER_YEAR) {
            return Spared.NOTHING;
        }
        Worth worth = worth(intake, intake, java.util.Objects.requireNonNull(intake.materialClass()));
        @Nullable Figure fee = isPriced(intake, product) ? worth.residueFee() : null;
        @Nullable
        Figure landfill = replaced(intake, product) == null ? worth.carbon().residueLandfilled() : null;
        return new Spared(fee == null ? 0 : fee.value(), landfill == null ? 0 : landfill.value());
    }

    /**
     * The worth of a unit of a product that goes to a buyer who is not known.
     *
     * @param trip to where such buyers are taken to be
     */
    public ArcValue ofSale(Stream intake, Stream product, MaterialClass material, double yield, Trip trip) {
        MaterialClass taken = java.util.Objects.requireNonNull(intake.materialClass());
        double price =
                isPriced(intake, material) ? number(worth(intake, intake, taken).productValue()) / yield : Double.NaN;
        @Nullable Figure replaced = replaced(intake, material);
        double kg = replaced == null ? 0 : replaced.value();
        return ArcValue.ofNumbers(
                price - haulCost(product, material, trip), (kg - haulKg(product, material, trip)) / 1000);
    }

    /** Where an offer goes that finds no need, with what that costs; both may be unknown. */
    public Valuer.Elsewhere otherwise(Stream offer, MaterialClass material) {
        return elsewhere.computeIfAbsent(facts(offer, material), facts -> valuer.elsewhere(facts, settings));
    }

    /** What was not known, with the number of links. */
    public List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    private Worth worth(Stream offer, Stream need, MaterialClass material) {
        @Nullable String process = process(need);
        return worths.of(facts(offer, material), NeedFacts.of(process, outputs.stated(process)));
    }

    private @Nullable String process(Stream need) {
        return processes.getOrDefault(need.id(), need.process());
    }

    /** Whether the books of the process are those of making this product, and not of another that it could make. */
    private boolean isPriced(Stream intake, MaterialClass product) {
        @Nullable String process = process(intake);
        MaterialClass taken = java.util.Objects.requireNonNull(intake.materialClass());
        return process != null && outputs.isPriced(process, taken, product);
    }

    private @Nullable Figure replaced(Stream intake, MaterialClass product) {
        return worths.of(facts(intake, product), NeedFacts.of(null)).carbon().productionReplaced();
    }

    private static double number(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value();
    }

    private void note(double gain, Worth worth, Stream offer, MaterialClass material, Trip trip) {
        if (!Double.isNaN(gain)) {
            return;
        }
        worth.missing().forEach(this::count);
        if (Double.isNaN(rates(offer, material).fixed())) {
            moves.of(trip, material, null, offer.site().country(), settings)
                    .missing()
                    .forEach(this::count);
        }
    }

    private void count(Reason reason) {
        @Nullable Gap known = gaps.get(reason.code());
        gaps.put(reason.code(), new Gap(reason, known == null ? 1 : known.links() + 1));
    }

    private double haulCost(Stream offer, MaterialClass material, Trip trip) {
        return rates(offer, material).cost(trip.roadM() / 1000, trip.minutes());
    }

    private double haulKg(Stream offer, MaterialClass material, Trip trip) {
        return rates(offer, material).kg(trip.roadM() / 1000);
    }

    private Rates rates(Stream offer, MaterialClass material) {
        String country = offer.site().country();
        return rates.computeIfAbsent(
                material.key() + "/" + country, key -> moves.rates(material, null, country, settings));
    }

    private static OfferFacts facts(Stream offer, MaterialClass material) {
        return new OfferFacts(
                material, offer.grades(), offer.hazardous(), offer.site().country());
    }
}
