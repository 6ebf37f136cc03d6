package org.ecopark.exchange.matching;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds what the register calls facilities in English and Korean to answers that were kept under their own names. Where
 * the register now has another name for the same number, it is another facility or was renamed, and nothing is added.
 */
@Component
public class SiteNames {

    private final SiteNameRepository repository;

    SiteNames(SiteNameRepository repository) {
        this.repository = repository;
    }

    /** Of one facility; null where the register has none in that language. */
    record Names(String own, @Nullable String en, @Nullable String ko) {}

    /** The members of an answer that hold a facility's id and its name, such as {@code facility_id} and {@code facility}. */
    public record Member(String id, String name) {}

    /** Puts {@code name_en} and {@code name_ko} beside each name; null where there is none. */
    public void add(Collection<Map<String, Object>> objects, List<Member> members) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Map<String, Object> object : objects) {
            members.forEach(member -> ids.addAll(id(object, member)));
        }
        Map<Long, Names> known = ids.isEmpty() ? Map.of() : repository.names(ids);
        for (Map<String, Object> object : objects) {
            for (Member member : members) {
                @Nullable
                Names names = id(object, member).stream()
                        .map(known::get)
                        .filter(found -> found != null && found.own().equals(object.get(member.name())))
                        .findFirst()
                        .orElse(null);
                put(object, member.name() + "_en", names == null ? null : names.en());
                put(object, member.name() + "_ko", names == null ? null : names.ko());
            }
        }
    }

    /** None or one. */
    private static List<Long> id(Map<String, Object> object, Member member) {
        return object.get(member.id()) instanceof Number number ? List.of(number.longValue()) : List.of();
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        into.put(name, value);
    }
}
