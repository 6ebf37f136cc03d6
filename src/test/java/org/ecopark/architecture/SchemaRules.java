package org.ecopark.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Each room has one PostgreSQL schema of its own name. Its SQL names only schemas that the room may import, and its
 * migrations make and change only what lies in its own.
 */
final class SchemaRules {

    private static final String ROOMS = String.join("|", Rooms.listRooms());

    /** A text block or a string of Java. */
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** A table or function of a room's schema. */
    private static final Pattern QUALIFIED =
            Pattern.compile("(?<![\\w.:/$-])(" + ROOMS + ")\\s*\\.\\s*\"?[a-z_]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern SQL_WORD = Pattern.compile(
            "\\b(SELECT|FROM|JOIN|INSERT|UPDATE|DELETE|TRUNCATE|COPY|LOCK|WITH|TABLE|MERGE|CALL|REFRESH|WHERE)\\b");

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern MADE_OR_CHANGED = Pattern.compile(
            "\\b(?:(?:CREATE|ALTER|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:UNLOGGED\\s+|TEMP\\s+|TEMPORARY\\s+)?"
                    + "(?:TABLE|VIEW|MATERIALIZED\\s+VIEW|FUNCTION|PROCEDURE|AGGREGATE|TYPE|DOMAIN|SEQUENCE|STATISTICS)"
                    + "|TRUNCATE(?:\\s+TABLE)?|INSERT\\s+INTO|(?<!ON\\s)(?<!DO\\s)(?<!FOR\\s)UPDATE(?=\\s+\\w+(?:\\.\\w+)?\\s+(?:AS\\s+\\w+\\s+)?SET)"
                    + "|DELETE\\s+FROM|CREATE\\s+(?:UNIQUE\\s+)?INDEX(?:\\s+CONCURRENTLY)?(?:\\s+IF\\s+NOT\\s+EXISTS)?"
                    + "(?:\\s+(?!ON\\b)\\w+)?\\s+ON|CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:CONSTRAINT\\s+)?TRIGGER\\s+\\w+[^;]*?\\sON"
                    + "|COMMENT\\s+ON\\s+\\w+)"
                    + "(?:\\s+ONLY)?(?:\\s+IF\\s+(?:NOT\\s+)?EXISTS)?\\s+\"?(\\w+)\"?(\\s*\\.)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEMA = Pattern.compile(
            "\\b(?:CREATE|ALTER|DROP)\\s+SCHEMA\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?\"?(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private SchemaRules() {}

    /** Foreign schemas that a Java source names in its SQL. */
    static List<String> faultsOfSource(String room, String source) {
        StringBuilder sql = new StringBuilder();
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            String text = literal.group(1) != null ? literal.group(1) : literal.group(2);
            sql.append(text.replace("\\\"", "\"")).append('\n');
        }
        // Whole files: a statement is often put together from strings that hold no word of SQL themselves.
        return SQL_WORD.matcher(sql).find() ? foreign(room, sql.toString()) : List.of();
    }

    /** What a migration names, makes or changes outside its room. */
    static List<String> faultsOfMigration(String room, String migration) {
        String sql = COMMENT.matcher(migration).replaceAll(" ");
        List<String> faults = new ArrayList<>(foreign(room, sql));
        Matcher schema = SCHEMA.matcher(sql);
        while (schema.find()) {
            if (!schema.group(1).equalsIgnoreCase(room)) {
                faults.add(room + " changes the schema " + schema.group(1));
            }
        }
        Matcher made = MADE_OR_CHANGED.matcher(sql);
        while (made.find()) {
            // What a session makes for itself is gone with it.
            boolean own = made.group(2) != null
                    && (made.group(1).equalsIgnoreCase(room) || made.group(1).equalsIgnoreCase("pg_temp"));
            if (!own) {
                faults.add(room + " makes or changes " + made.group(1) + ", which is not in its schema");
            }
        }
        return faults;
    }

    private static List<String> foreign(String room, String sql) {
        Matcher names = QUALIFIED.matcher(sql);
        Set<String> found = names.results()
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .filter(schema -> !Rooms.mayImport(room, schema) || isBehindScenarios(room, schema))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return found.stream().map(schema -> room + " may not read " + schema).toList();
    }

    /** Planning reads the register as a scenario has it, or it would plan with what the scenario took away. */
    private static boolean isBehindScenarios(String room, String schema) {
        boolean changeable = Set.of("facilities", "streams").contains(schema);
        return changeable && Rooms.PLANNING.contains(room) && !room.equals("scenarios");
    }
}
