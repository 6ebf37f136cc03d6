package org.ecopark_faults.sealed.siting;

import org.springframework.transaction.support.TransactionTemplate;

/** Computes and handles transactions. */
class Locator {
    TransactionTemplate transaction;
}
