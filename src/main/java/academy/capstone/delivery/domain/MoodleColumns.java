package academy.capstone.delivery.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Knows the columns of Moodle's grade export, in the languages in which certificates are issued by rule. */
final class MoodleColumns {

    private static final List<String> EMAIL =
            List.of("email address", "e-mail address", "adresse de courriel", "dirección de correo");
    private static final List<String> FIRST_NAME = List.of("first name", "prénom", "nombre");
    private static final List<String> FAMILY_NAME =
            List.of("last name", "surname", "nom de famille", "nom", "apellido(s)", "apellidos");
    private static final List<String> TOTAL = List.of("course total", "total du cours", "total del curso");
    private static final List<String> PERCENTAGE = List.of("(percentage)", "(pourcentage)", "(porcentaje)");
    private static final List<String> POINTS = List.of("(real)", "(brut)");
    private static final List<String> LETTER = List.of("(letter)", "(lettre)", "(letra)");
    private static final List<String> ATTENDANCE = List.of("attendance", "présence", "asistencia");

    private MoodleColumns() {}

    /**
     * The layout of a grade export; empty if this is none.
     *
     * @param faults takes what makes an export unusable
     */
    static Optional<ResultsLayout> layout(List<String> header, long row, FaultList faults) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean recognised = names.stream().anyMatch(EMAIL::contains)
                && names.stream().anyMatch(name -> FIRST_NAME.contains(name) || isItem(name) || isTotal(name));
        if (!recognised) {
            return Optional.empty();
        }
        Map<ResultColumn, Integer> places = new EnumMap<>(ResultColumn.class);
        Columns columns = new Columns(header, names, row, faults, places);
        columns.only(ResultColumn.EMAIL, EMAIL::contains);
        columns.only(ResultColumn.NAME, FIRST_NAME::contains);
        columns.only(ResultColumn.FAMILY_NAME, FAMILY_NAME::contains);
        columns.only(ResultColumn.SESSIONS, ResultColumn.SESSIONS.word()::equals);
        columns.only(ResultColumn.ATTENDANCE, name -> isPercentage(name) && startsWith(name, ATTENDANCE));
        columns.grade();
        return faults.isEmpty() ? Optional.of(new ResultsLayout("moodle", header, places)) : Optional.empty();
    }

    static boolean isPercentage(String name) {
        return PERCENTAGE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static boolean isItem(String name) {
        return isPercentage(name) || isPoints(name) || LETTER.stream().anyMatch(name::endsWith);
    }

    private static boolean isPoints(String name) {
        return POINTS.stream().anyMatch(name::endsWith);
    }

    private static boolean isTotal(String name) {
        return startsWith(name, TOTAL);
    }

    private static boolean startsWith(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private record Columns(
            List<String> header, List<String> names, long row, FaultList faults, Map<ResultColumn, Integer> places) {

        private List<Integer> matching(Predicate<String> rule) {
            return IntStream.range(0, names.size())
                    .filter(i -> rule.test(names.get(i)))
                    .boxed()
                    .toList();
        }

        /** Takes the one column that fits; two of them are a fault. */
        boolean only(ResultColumn column, Predicate<String> rule) {
            List<Integer> found = matching(rule);
            found.stream().findFirst().ifPresent(place -> places.put(column, place));
            found.stream()
                    .skip(1)
                    .forEach(place -> faults.add(
                            row,
                            "column " + (place + 1),
                            "\"%s\" is there twice. Please keep one.".formatted(FaultList.shorten(header.get(place)))));
            return !found.isEmpty();
        }

        /** The course total, as a percentage before points; without one the only graded item. */
        void grade() {
            boolean found = only(ResultColumn.GRADE, name -> isTotal(name) && isPercentage(name))
                    || only(ResultColumn.GRADE, name -> isTotal(name) && isPoints(name))
                    || only(ResultColumn.GRADE, TOTAL::contains);
            if (found) {
                return;
            }
            List<Integer> items = matching(
                    name -> (isPercentage(name) || isPoints(name)) && !startsWith(name, ATTENDANCE) && !isTotal(name));
            if (items.size() == 1) {
                places.put(ResultColumn.GRADE, items.get(0));
            } else {
                faults.add(
                        row,
                        "grade",
                        "this export of Moodle has no \"Course total (Percentage)\" or \"Course total (Real)\". Please export the course total with it.");
            }
        }
    }
}
