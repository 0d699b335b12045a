package academy.capstone.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps anonymous answers as one does without thinking of a thief, so that it is seen that the thief is a good one. */
final class Careless {

    private static final String TABLE = "careless_";

    private final JdbcTemplate jdbc;
    private final Thief thief = new Thief();
    private final List<Integer> order;

    Careless(JdbcTemplate jdbc, int people) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.order = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(order, new Random());
        for (int i : order) {
            thief.knowsPerson(i, email(i));
            thief.knowsPerson(i, token(i));
            thief.knowsAnswer(i, content(i));
        }
    }

    int besideTheAddress() {
        return attack("row", "email varchar(99), content varchar(99)", person ->
                new Object[] {email(person), content(person)});
    }

    int underTheHashOfTheToken() {
        return attack("row", "token varchar(99), content varchar(99)", person ->
                new Object[] {sha256(token(person)), content(person)});
    }

    int inTheLog() {
        List<String> log = order.stream()
                .map(person -> "POST /evaluations/" + token(person) + " best=" + content(person))
                .toList();
        return thief.attack(new Loot(List.of(), log), order).getOrDefault("line", 0);
    }

    int inTheOrderOfTheLog() {
        List<String> log = new ArrayList<>();
        order.forEach(person -> log.add("POST /evaluations/" + token(person)));
        return attack("order " + TABLE + "answer / log", "content varchar(99)", log, person ->
                new Object[] {content(person)});
    }

    int atTheSameTime() {
        jdbc.execute("create table careless_seen (email varchar(99), seen_at timestamp with time zone)");
        try {
            order.forEach(
                    person -> jdbc.update("insert into careless_seen values (?, ?)", email(person), time(person)));
            return attack("value", "answered_at timestamp with time zone, content varchar(99)", person ->
                    new Object[] {time(person), content(person)});
        } finally {
            jdbc.execute("drop table careless_seen");
        }
    }

    int inTheOrderOfRows() {
        return attack(
                "order " + TABLE + "answer / known", "content varchar(99)", person -> new Object[] {content(person)});
    }

    int underASequence() {
        return attack("order careless_answer.number / known", "content varchar(99), number integer", person ->
                new Object[] {content(person), order.indexOf(person) + 1});
    }

    private interface Answer {
        Object[] of(int person);
    }

    private int attack(String how, String columns, Answer answer) {
        return attack(how, columns, List.of(), answer);
    }

    private int attack(String how, String columns, List<String> log, Answer answer) {
        jdbc.execute("create table careless_answer (" + columns + ")");
        try {
            String marks = String.join(", ", Collections.nCopies(answer.of(0).length, "?"));
            order.forEach(
                    person -> jdbc.update("insert into careless_answer values (" + marks + ")", answer.of(person)));
            Loot loot = Loot.take(jdbc, String.join("\n", log), table -> table.startsWith(TABLE));
            Map<String, Integer> right = thief.attack(loot, order);
            return right.getOrDefault(how, 0);
        } finally {
            jdbc.execute("drop table careless_answer");
        }
    }

    private static String email(int person) {
        return "careless" + person + "@example.org";
    }

    private static String token(int person) {
        return "token-of-" + person;
    }

    private static String content(int person) {
        return "careless-answer-" + person;
    }

    private static Object time(int person) {
        return Instant.parse("2026-11-28T10:00:00Z").plusSeconds(97L * person).atOffset(ZoneOffset.UTC);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
