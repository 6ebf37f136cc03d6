package org.ecopark.exchange.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.MaterialSpec;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.transport.HeatFit.Temperatures;
import org.springframework.stereotype.Component;

/** Which streams may fit one another, and whether they do: the compatibility of materials, and for heat its temperature. */
@Component
public class Pairing implements Fit {

    private final Materials materials;
    private final HeatRule heat;

    Pairing(Materials materials, MaterialLibrary library) {
        this.materials = materials;
        this.heat = new HeatRule(
                materials.compatibility(),
                materialClass -> library.findTraits(materialClass.key())
                        .map(traits -> new Temperatures(traits.lowestTemperature(), traits.highestTemperature()))
                        .orElse(new Temperatures(null, null)));
    }

    /** Ids of the classes whose streams may fit a stream of this class. */
    public Set<Integer> candidatesFor(MaterialClass own) {
        Set<Integer> ids = new LinkedHashSet<>();
        related(own).forEach(materialClass -> ids.add(materialClass.id()));
        return ids;
    }

    /** Classes whose streams may fit a stream of this class; all of heat for heat. */
    public List<MaterialClass> related(MaterialClass own) {
        return HeatRule.isHeat(own)
                ? materials.listClasses().stream().filter(HeatRule::isHeat).toList()
                : materials.relatives(own);
    }

    /** Whether the offer can serve the need. */
    public Judgement judge(Stream offer, Stream need) {
        return judge(offer.spec(), need.acceptance());
    }

    @Override
    public Judgement judge(MaterialSpec offer, Acceptance need) {
        return HeatRule.isHeat(offer.materialClass()) && HeatRule.isHeat(need.materialClass())
                ? heat.judge(offer, need)
                : materials.compatibility().judge(offer, need);
    }

    /** What the two can share in a year. */
    public SharedAmount shared(Stream offer, Stream need) {
        boolean storable =
                offer.materialClass() == null || offer.materialClass().storable();
        return SharedAmount.of(offer.amount(), offer.monthlyShares(), need.amount(), need.monthlyShares(), storable);
    }
}
