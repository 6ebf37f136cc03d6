package org.ecopark_faults.entitymanager.parks;

import jakarta.persistence.EntityManager;

/** Asks the database behind the Repository's back. */
class ParkEditor {
    EntityManager entities;
}
