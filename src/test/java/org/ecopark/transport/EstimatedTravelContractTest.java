package org.ecopark.transport;

import java.util.List;

class EstimatedTravelContractTest extends TravelCostsContract {

    private final EstimatedTravel travel = new EstimatedTravel(new TransportSettings(null, 1.4));

    @Override
    TravelCosts travel() {
        return travel;
    }

    @Override
    List<Place> places() {
        return List.of(new Place(-1.85, 52.46, "GB"), new Place(-1.5, 52.4, "GB"), new Place(129.36, 35.48, "KR"));
    }
}
