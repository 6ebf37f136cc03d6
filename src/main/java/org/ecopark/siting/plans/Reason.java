package org.ecopark.siting.plans;

import java.util.Map;

/** Why there is no plan, with its facts and as a sentence. */
public record Reason(String code, Map<String, Object> facts, String en, String ko) {

    public Reason {
        facts = Map.copyOf(facts);
    }
}
