package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.exchange.pipeline.Bookings.Booking;
import org.ecopark.exchange.pipeline.Exchange.Conflict;
import org.ecopark.layers.LayerChanged;
import org.ecopark.layers.LayerVersions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps every exchange told of who wants the same tonnes and whether its streams are still there: after each change of an
 * exchange in the same transaction, and after each change of the register in one of its own.
 */
@Service
class Competition {

    private static final Set<String> REGISTER = Set.of("facilities", "offers", "needs", "parks");

    private final RegisterRepository register;
    private final PipelineRepository pipeline;
    private final LayerVersions versions;

    Competition(RegisterRepository register, PipelineRepository pipeline, LayerVersions versions) {
        this.register = register;
        this.pipeline = pipeline;
        this.versions = versions;
    }

    /**
     * Tells the exchanges of some streams, and some exchanges by id, anew.
     *
     * @return those that were told something new
     */
    List<Long> recheck(Collection<Long> exchanges, Collection<Long> streams) {
        Set<Long> touched = new TreeSet<>(streams);
        touched.addAll(register.streamsOf(exchanges));
        List<Booking> affected = register.bookings(touched);
        Set<Long> around = new HashSet<>(touched);
        affected.forEach(booking -> {
            addIfThere(around, booking.offerStream());
            addIfThere(around, booking.needStream());
        });
        Bookings bookings = new Bookings(register.bookings(around), register.supplies(around));
        List<Long> told = new ArrayList<>();
        affected.forEach(booking -> tell(booking.id(), bookings.conflict(booking), told));
        register.withoutStreams(exchanges).forEach(id -> tell(id, Conflict.NONE, told));
        return told;
    }

    private void tell(long id, Conflict conflict, List<Long> told) {
        if (register.tell(id, conflict)) {
            told.add(id);
        }
    }

    private static void addIfThere(Set<Long> streams, @org.jspecify.annotations.Nullable Long stream) {
        if (stream != null) {
            streams.add(stream);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(LayerChanged event) {
        if (REGISTER.contains(event.layer())) {
            followRegister();
        }
    }

    /** What a killed server may have left undone. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void onReady() {
        followRegister();
    }

    private void followRegister() {
        pipeline.lock();
        Set<Long> told = new TreeSet<>(register.follow());
        told.addAll(recheck(told, register.allStreams()));
        if (!told.isEmpty()) {
            versions.changed(ExchangeLayer.NAME, pipeline.box(List.copyOf(told)));
        }
    }
}
