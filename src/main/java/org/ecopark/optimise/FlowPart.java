package org.ecopark.optimise;

/**
 * One connected component of a problem, its nodes and arcs numbered from 0, its capacities cut to what can ever flow.
 *
 * <p>The cut loses nothing: a flow is a sum of paths from supplies to demands and of rounds. The paths together carry
 * no more than the smaller of supplies and demands. A round is worth running only when it gains, so it uses an arc of
 * negative cost, and all such rounds together carry no more than the capacities of those that can lie on a round.
 */
final class FlowPart {

    private final FlowProblem problem;
    private final FlowComponents components;
    private final int part;
    private final long sendable;
    private final long gainful;

    FlowPart(FlowProblem problem, FlowComponents components, int part) {
        this.problem = problem;
        this.components = components;
        this.part = part;
        long supplies = 0;
        long demands = 0;
        for (int node = 0; node < nodes(); node++) {
            supplies += Math.max(supply(node), 0);
            demands -= Math.min(supply(node), 0);
        }
        this.sendable = Math.min(supplies, demands);
        this.gainful = gains() ? gainfulCapacity() : 0;
    }

    private boolean gains() {
        for (int i = 0; i < arcs(); i++) {
            if (unitCost(i) < 0) {
                return true;
            }
        }
        return false;
    }

    private long gainfulCapacity() {
        boolean[] onRound = FlowRounds.possibleAt(this);
        long sum = 0;
        for (int i = 0; i < arcs(); i++) {
            if (unitCost(i) < 0 && onRound[from(i)] && onRound[to(i)]) {
                sum = plus(sum, problem.capacity(arc(i)));
            }
        }
        return sum;
    }

    /** Whether any flow but zero can be right. */
    boolean hasChoice() {
        return arcs() > 0 && (sendable > 0 || gainful > 0);
    }

    int nodes() {
        return components.nodeCount(part);
    }

    int arcs() {
        return components.arcCount(part);
    }

    long supply(int node) {
        return problem.supply(components.node(part, node));
    }

    /** The number that an arc of the part has in the problem. */
    int arc(int index) {
        return components.arc(part, index);
    }

    int from(int index) {
        return components.index(problem.from(arc(index)));
    }

    int to(int index) {
        return components.index(problem.to(arc(index)));
    }

    long unitCost(int index) {
        return problem.unitCost(arc(index));
    }

    /** The largest unit cost or gain. */
    long largestUnitCost() {
        long largest = 0;
        for (int i = 0; i < arcs(); i++) {
            largest = Math.max(largest, Math.abs(unitCost(i)));
        }
        return largest;
    }

    /**
     * The capacities of the arcs, cut to what can ever flow.
     *
     * @throws FlowOutOfRangeException when those into or out of a node add up to 2^63 or more
     */
    long[] capacities() {
        long most = plus(sendable, gainful);
        long[] capacities = new long[arcs()];
        for (int i = 0; i < capacities.length; i++) {
            capacities[i] = Math.min(problem.capacity(arc(i)), most);
        }
        cutToNeighbours(capacities);
        requireExact(passing(capacities, 1), passing(capacities, -1));
        return capacities;
    }

    /** No arc carries more than can come to its start or leave its end; the solver is several times faster for it. */
    private void cutToNeighbours(long[] capacities) {
        long[] coming = passing(capacities, 1);
        long[] leaving = passing(capacities, -1);
        for (int i = 0; i < capacities.length; i++) {
            capacities[i] = Math.min(capacities[i], Math.min(coming[from(i)], leaving[to(i)]));
        }
    }

    /** What can come to each node (direction 1: its supply and the arcs to it) or leave it (-1: its demand, arcs from it). */
    private long[] passing(long[] capacities, int direction) {
        long[] amounts = new long[nodes()];
        for (int node = 0; node < amounts.length; node++) {
            amounts[node] = Math.max(direction * supply(node), 0);
        }
        for (int i = 0; i < capacities.length; i++) {
            int node = direction > 0 ? to(i) : from(i);
            amounts[node] = plus(amounts[node], capacities[i]);
        }
        return amounts;
    }

    private void requireExact(long[] coming, long[] leaving) {
        for (int node = 0; node < coming.length; node++) {
            if (coming[node] == Long.MAX_VALUE || leaving[node] == Long.MAX_VALUE) {
                throw new FlowOutOfRangeException(
                        "what can pass node " + components.node(part, node) + " adds up to 2^63 or more");
            }
        }
    }

    /** The sum of two amounts that are not negative, {@link Long#MAX_VALUE} when it is that or more. */
    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
