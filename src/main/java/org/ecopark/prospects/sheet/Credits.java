package org.ecopark.prospects.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopark.prospects.point.Credit;
import org.ecopark.web.sheet.Sentences;

/** Credits as a page tells them: those that differ in their numbers alone are told once, with how many there are. */
final class Credits {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

    private Credits() {}

    static List<String> together(List<Credit> credits, Sentences words) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        credits.stream()
                .map(Credit::words)
                .distinct()
                .forEach(told -> alike.computeIfAbsent(NUMBER.matcher(told).replaceAll("0"), key -> new ArrayList<>())
                        .add(told));
        return alike.values().stream()
                .map(same -> same.size() == 1
                        ? same.get(0)
                        : words.say("credits.alike", same.get(0), words.whole(same.size() - 1)))
                .toList();
    }
}
