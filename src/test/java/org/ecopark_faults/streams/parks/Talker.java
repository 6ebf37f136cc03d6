package org.ecopark_faults.streams.parks;

/** Writes to the terminal. */
class Talker {
    void talk() {
        System.out.println("parks");
    }
}
