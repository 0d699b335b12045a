package academy.capstone.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * A complete outline without faults, after a real course of five days: "Applied geospatial tools for school connectivity".
 * It fits every instructor-led format; each call makes a new one, which the test may change.
 */
public final class OutlineFixture {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final int DAYS = 5;

    private OutlineFixture() {}

    /**
     * An instructor-led outline, proposed by {@code coordinator} of BDT.
     *
     * @param start first day; must be in the future
     */
    public static ObjectNode instructorLed(LocalDate start) {
        ObjectNode outline = parse(TEXTS);
        outline.put("start", start.toString());
        outline.put("end", start.plusDays(DAYS).toString());
        ArrayNode sessions = outline.putArray("sessions");
        String[] titles = {
            "Geodata and projections",
            "Open data of telecom networks",
            "Coverage, proximity and demand",
            "Visibility and fibre paths",
            "Costing and presentation"
        };
        for (int day = 0; day < DAYS; day++) {
            sessions.addObject()
                    .put("title", titles[day])
                    .put("start", start.plusDays(day) + "T09:00")
                    .put("zone", "Europe/Zurich")
                    .put("hours", 6)
                    .put("live", true)
                    .put("keyPoints", "Demonstration, exercise with the data of one's own country, feedback")
                    .put("instructor", "Instructor");
        }
        return outline;
    }

    /** The same course for learning by oneself: a badge, a final test, no fixed times. */
    public static ObjectNode selfPaced(LocalDate start) {
        ObjectNode outline = instructorLed(start);
        outline.put("passMark", 80);
        outline.remove("attendanceRule");
        outline.remove("venue");
        outline.remove("informationNote");
        outline.withArray("objectives")
                .forEach(objective ->
                        ((ObjectNode) objective).put("bloomLevel", "apply").put("assessment", "Final test"));
        outline.putArray("assessments")
                .addObject()
                .put("name", "Final test")
                .put("kind", "test")
                .put("weight", 100)
                .put("questions", 12);
        return outline;
    }

    /** An instructor-led outline as text, starting in two months. */
    public static String json(LocalDate today) {
        return instructorLed(today.plusMonths(2)).toString();
    }

    /** The outline as the application reads it. */
    public static Outline outline(ObjectNode json) {
        try {
            return MAPPER.treeToValue(json, Outline.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final String TEXTS = """
            {
              "title": "Applied geospatial tools for school connectivity",
              "description": "Over five days participants plan how to connect schools of their own country: they combine geodata, open data of telecom networks and the locations of schools, analyse coverage, demand and visibility, and compare the cost of fibre, radio and satellite. Groups present a costed proposal on the last day.",
              "problem": "Ministries plan school connectivity without geodata, so that the cheapest technology for a school is not known.",
              "evidence": "Requests of 14 administrations to the school-connectivity initiative; survey of needs, question 3.",
              "audience": "Planners in ministries, regulators and operators who prepare school-connectivity plans",
              "prerequisites": "A laptop; first experience with spreadsheets. No programming is expected.",
              "expectedParticipants": 25,
              "inclusionMeasures": "Half of the seats for women; travel support for least developed countries; step-free rooms.",
              "strategicGoal": "universal-connectivity",
              "priority": "affordable-connectivity",
              "mandateReferences": ["SDG 4", "SDG 9", "WTDC Resolution 37"],
              "method": "Short inputs, demonstrations, exercises in groups, coaching, group presentation",
              "totalHours": 30,
              "passMark": 70,
              "attendanceRule": 80,
              "level": "intermediate",
              "languages": ["en"],
              "topics": ["Wireless and fixed broadband", "Big data and statistics"],
              "objectives": [
                {"text": "Prepare geodata in the right type and projection for a network plan",
                 "bloomLevel": "apply", "assessment": "Exercises", "session": "Geodata and projections"},
                {"text": "Combine open data of telecom networks with the locations of schools",
                 "bloomLevel": "apply", "assessment": "Exercises", "session": "Open data of telecom networks"},
                {"text": "Analyse proximity, coverage and demand of the schools of a district",
                 "bloomLevel": "analyse", "assessment": "Group proposal", "session": "Coverage, proximity and demand"},
                {"text": "Compare fibre paths and lines of sight for unconnected schools",
                 "bloomLevel": "evaluate", "assessment": "Group proposal", "session": "Visibility and fibre paths"},
                {"text": "Design a costed connectivity proposal and defend it before peers",
                 "bloomLevel": "create", "assessment": "Group proposal", "session": "Costing and presentation"}
              ],
              "assessments": [
                {"name": "Exercises", "kind": "quiz", "weight": 40, "questions": 20},
                {"name": "Group proposal", "kind": "graded-assignment", "weight": 60}
              ],
              "materials": [
                {"title": "Exercises with school data", "origin": "new", "source": "Written for this course", "licence": "CC BY 4.0"},
                {"title": "QGIS training manual", "origin": "reused", "source": "https://docs.qgis.org", "licence": "CC BY-SA 4.0"}
              ],
              "instructors": [
                {"name": "Instructor", "email": "instructor@example.org", "affiliation": "Partner university",
                 "user": "instructor", "conflict": false}
              ],
              "proposedExperts": ["expert.bdt", "expert.br"],
              "registration": "direct",
              "seats": 30,
              "minimumEnrolment": 2,
              "venue": "Training centre, room 5, Geneva",
              "informationNote": "Travel, visa and insurance are described in the information note of the academy.",
              "accessibility": "Captions, printed material in large type, exercises by keyboard",
              "dataProtection": "Names, results and certificates are kept by the academy; answers to the evaluation are anonymous.",
              "cost": 42000,
              "fundingSource": "regular-budget",
              "partners": [{"name": "School connectivity initiative", "role": "content", "logo": false}],
              "rightsCleared": true,
              "withinBudget": true
            }
            """;
}
