package org.ecopark.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Each dependency of a class leads to a room that its own room may import; each room has its place in the order. */
final class RoomOrder extends ArchCondition<JavaClass> {

    private final String root;

    RoomOrder(String root) {
        super("respect the order of the rooms");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> from = Rooms.room(root, type.getPackageName());
        if (from.isEmpty()) {
            return;
        }
        if (!Rooms.listRooms().contains(from.get())) {
            events.add(SimpleConditionEvent.violated(
                    type, "The room '" + from.get() + "' of " + type.getName() + " has no place in the order"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> to = Rooms.room(
                    root, dependency.getTargetClass().getBaseComponentType().getPackageName());
            if (to.isPresent() && !Rooms.mayImport(from.get(), to.get())) {
                events.add(SimpleConditionEvent.violated(
                        type, from.get() + " may not import " + to.get() + ": " + dependency.getDescription()));
            }
        }
    }
}
