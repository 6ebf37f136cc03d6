package org.ecopark.exchange.valuation;

import java.util.Map;
import java.util.TreeMap;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.PhysicalTraits;
import org.ecopark.measure.PriceLevels;
import org.ecopark.transport.Carriers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the tables of the server to what values exchanges. */
@Configuration(proxyBeanMethods = false)
class ValuationBeans {

    @Bean
    Valuer valuer(Materials materials, MaterialLibrary library, PriceLevels levels) {
        return new Valuer(
                materials.listClasses(),
                library.listOutlets(),
                library.listPrices(),
                library.listFactors(),
                library.listUseValues(),
                library.listProcesses(),
                levels);
    }

    @Bean
    Moves moves(Carriers carriers, Materials materials, MaterialLibrary library, PriceLevels levels) {
        Map<String, PhysicalTraits> traits = new TreeMap<>();
        for (MaterialClass each : materials.listClasses()) {
            library.findTraits(each.key()).ifPresent(known -> traits.put(each.key(), known));
        }
        return new Moves(carriers, traits, levels);
    }
}
