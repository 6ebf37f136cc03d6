package org.ecopark.layers.cql;

/** Counts what a filter holds while it is read, so that a huge one ends early. */
final class Limits {

    static final int LENGTH = 100_000;
    static final int DEPTH = 60;
    static final int NODES = 5_000;
    static final int VERTICES = 20_000;

    private int depth;
    private int nodes;
    private int vertices;

    void length(int characters) throws CqlException {
        if (characters > LENGTH) {
            throw CqlException.tooMuch("1", "characters", LENGTH);
        }
    }

    void enter(String at) throws CqlException {
        depth++;
        if (depth > DEPTH) {
            throw CqlException.tooMuch(at, "nesting", DEPTH);
        }
    }

    void leave() {
        depth--;
    }

    void node(String at) throws CqlException {
        nodes++;
        if (nodes > NODES) {
            throw CqlException.tooMuch(at, "operands", NODES);
        }
    }

    void vertex(String at) throws CqlException {
        vertices++;
        if (vertices > VERTICES) {
            throw CqlException.tooMuch(at, "points", VERTICES);
        }
    }
}
