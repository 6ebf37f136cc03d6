package org.ecopark.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Something that a class does, in words. */
final class Condition extends ArchCondition<JavaClass> {

    private final Predicate<JavaClass> holds;

    Condition(String words, Predicate<JavaClass> holds) {
        super(words);
        this.holds = holds;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean satisfied = holds.test(type);
        events.add(new SimpleConditionEvent(type, satisfied, type.getName() + ": " + getDescription()));
    }
}
