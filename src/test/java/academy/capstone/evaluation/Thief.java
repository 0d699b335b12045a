package academy.capstone.evaluation;

import academy.capstone.evaluation.Loot.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries to find out who answered what. A guess is right if person and answer bear the same number, which the thief doesn't
 * know: it is given marks of persons and marks of answers apart from each other.
 */
final class Thief {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9@._-]{6,}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}");

    private final Map<Row, Set<Integer>> personsIn = new IdentityHashMap<>();
    private final Map<Row, Set<Integer>> answersIn = new IdentityHashMap<>();
    private final Map<String, Integer> persons = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();

    /** A text by which a person is known: an address, a token; also as the hashes that people make of such. */
    void knowsPerson(int number, String mark) throws NoSuchAlgorithmException {
        persons.put(mark, number);
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(bytes);
            persons.put(HexFormat.of().formatHex(hash), number);
            persons.put(Base64.getUrlEncoder().withoutPadding().encodeToString(hash), number);
        }
    }

    /** The number of a person's row, which other tables name in a column of this name. */
    void knowsReference(int number, String column, String id) {
        references.put(column + "=" + id, number);
    }

    void knowsAnswer(int number, String mark) {
        answers.put(mark, number);
    }

    /**
     * Right guesses by name of the attack.
     *
     * @param order in which people answered, as far as the thief knows; somebody may have watched them
     */
    Map<String, Integer> attack(Loot loot, List<Integer> order) {
        Map<String, Integer> right = new TreeMap<>();
        byRow(loot, right);
        byValue(loot, right);
        byOrder(loot, order, right);
        return right;
    }

    /** Person and answer in the same row, or in the same line of the log. */
    private void byRow(Loot loot, Map<String, Integer> right) {
        Set<Integer> found = new HashSet<>();
        loot.rows().forEach(row -> found.addAll(both(personsIn(row), answersIn(row))));
        right.put("row", found.size());
        Set<Integer> logged = new HashSet<>();
        loot.log().forEach(line -> logged.addAll(both(in(line, persons), in(line, answers))));
        right.put("line", logged.size());
    }

    /** A value (id, time, transaction) that stands in the rows of one person alone and of one answer alone. */
    private void byValue(Loot loot, Map<String, Integer> right) {
        Map<String, Set<Integer>> personsOf = new HashMap<>();
        Map<String, Set<Integer>> answersOf = new HashMap<>();
        loot.rows().forEach(row -> {
            note(row, personsIn(row), personsOf);
            note(row, answersIn(row), answersOf);
        });
        Set<Integer> found = new HashSet<>();
        answersOf.forEach((value, here) -> {
            Set<Integer> owners = personsOf.getOrDefault(value, Set.of());
            if (owners.size() == 1 && here.size() == 1) {
                found.addAll(both(owners, here));
            }
        });
        right.put("value", found.size());
    }

    private static void note(Row row, Set<Integer> numbers, Map<String, Set<Integer>> byValue) {
        if (!numbers.isEmpty()) {
            row.cells().values().stream()
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> byValue.computeIfAbsent(value, any -> new HashSet<>())
                            .addAll(numbers));
        }
    }

    /** Answers in each order that the loot has, laid beside persons in each order that it has. */
    private void byOrder(Loot loot, List<Integer> order, Map<String, Integer> right) {
        Map<String, List<Integer>> ofPersons = orders(loot, persons, true);
        ofPersons.put("known", order);
        orders(loot, answers, false)
                .forEach((how, sequence) -> ofPersons.forEach((whose, people) -> {
                    right.put("order " + how + " / " + whose, matches(sequence, people));
                    List<Integer> backwards = new ArrayList<>(people);
                    Collections.reverse(backwards);
                    right.put("order " + how + " / " + whose + " backwards", matches(sequence, backwards));
                }));
    }

    /** The numbers of persons or answers in the order of each column of each table, and of the log. */
    Map<String, List<Integer>> orders(Loot loot, Map<String, Integer> marks, boolean referring) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        loot.rows().stream()
                .filter(row -> !(referring ? personsIn(row) : answersIn(row)).isEmpty())
                .forEach(row -> tables.computeIfAbsent(row.table(), any -> new ArrayList<>())
                        .add(row));
        Map<String, List<Integer>> orders = new LinkedHashMap<>();
        tables.forEach((table, rows) -> {
            orders.put(table, numbers(rows, referring));
            rows.get(0).cells().keySet().forEach(column -> {
                List<Row> sorted = new ArrayList<>(rows);
                sorted.sort(Comparator.comparing(row -> row.cells().getOrDefault(column, ""), Thief::compare));
                orders.put(table + "." + column, numbers(sorted, referring));
            });
        });
        Set<Integer> logged = new LinkedHashSet<>();
        loot.log().forEach(line -> logged.addAll(in(line, marks)));
        orders.put("log", List.copyOf(logged));
        return orders;
    }

    /** The answers in each order that the loot has. */
    Map<String, List<Integer>> ordersOfAnswers(Loot loot) {
        return orders(loot, answers, false);
    }

    private List<Integer> numbers(List<Row> rows, boolean referring) {
        Set<Integer> numbers = new LinkedHashSet<>();
        rows.forEach(row -> numbers.addAll(referring ? personsIn(row) : answersIn(row)));
        return List.copyOf(numbers);
    }

    private static int matches(List<Integer> one, List<Integer> other) {
        int same = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            same += one.get(i).equals(other.get(i)) ? 1 : 0;
        }
        return same;
    }

    private static int compare(String one, String other) {
        return NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    private Set<Integer> personsIn(Row row) {
        return personsIn.computeIfAbsent(row, this::findPersons);
    }

    private Set<Integer> answersIn(Row row) {
        return answersIn.computeIfAbsent(row, this::findAnswers);
    }

    private Set<Integer> findPersons(Row row) {
        Set<Integer> found = new LinkedHashSet<>();
        row.cells().forEach((column, value) -> {
            found.addAll(in(value, persons));
            Integer referred = references.get((column.equals("id") ? row.table() + ".id" : column) + "=" + value);
            if (referred != null) {
                found.add(referred);
            }
        });
        return found;
    }

    private Set<Integer> findAnswers(Row row) {
        Set<Integer> found = new LinkedHashSet<>();
        row.cells().values().forEach(value -> found.addAll(in(value, answers)));
        return found;
    }

    private static Set<Integer> in(String text, Map<String, Integer> marks) {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            Integer number = marks.get(words.group());
            if (number != null) {
                found.add(number);
            }
        }
        return found;
    }

    private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
        Set<Integer> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
