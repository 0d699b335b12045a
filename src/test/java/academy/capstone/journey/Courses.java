package academy.capstone.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real course of the academy, told as its coordinator would tell it. */
final class Courses {

    private final LocalDate start;

    Courses(Clock clock) {
        this.start = LocalDate.now(clock).plusDays(40);
    }

    Map<String, Object> proposal() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", "Applied geospatial tools for school connectivity");
        fields.put("bureau", "BDT");
        fields.put("region", "AFR");
        fields.put("activityType", "training");
        fields.put("knowledgeTransfer", true);
        fields.put("verification", "Graded group proposal and a final test");
        fields.put("deliverable", "course");
        fields.put("format", "online-instructor-led");
        fields.put("level", "intermediate");
        fields.put("languages", List.of("en"));
        fields.put("topics", List.of("Wireless and fixed broadband"));
        fields.put("need", "Ministries plan school connectivity without fibre path and visibility analysis.");
        fields.put("audience", "Planners in ministries and regulators");
        fields.put("startDate", start.toString());
        fields.put("endDate", start.plusDays(11).toString());
        fields.put("hours", 20);
        fields.put("division", "Digital Networks and Society");
        return fields;
    }

    Map<String, Object> outline() {
        Map<String, Object> outline = new LinkedHashMap<>();
        outline.put("title", "Applied geospatial tools for school connectivity");
        outline.put("description", "Participants analyse where schools can be connected and at what cost.");
        outline.put("problem", "Connectivity plans are made without geodata.");
        outline.put("evidence", "Requests of six ministries in the last year.");
        outline.put("audience", "Planners in ministries and regulators");
        outline.put("prerequisites", "Basic use of a spreadsheet");
        outline.put("expectedParticipants", 20);
        outline.put("inclusionMeasures", "Half of the seats for women; captions in all sessions.");
        outline.put("strategicGoal", "universal-connectivity");
        outline.put("priority", "affordable-connectivity");
        outline.put("mandateReferences", List.of("SDG 4"));
        outline.put("method", "Live demonstrations, exercises in groups, graded proposal");
        outline.put("totalHours", 20);
        outline.put("passMark", 70);
        outline.put("attendanceRule", 80);
        outline.put("level", "intermediate");
        outline.put("languages", List.of("en"));
        outline.put("topics", List.of("Wireless and fixed broadband"));
        outline.put(
                "objectives",
                List.of(
                        objective(
                                "Analyse fibre paths to schools with open data",
                                "analyse",
                                "Group proposal",
                                "Fibre path analysis"),
                        objective(
                                "Evaluate the visibility between schools and masts",
                                "evaluate",
                                "Final test",
                                "Visibility analysis"),
                        objective(
                                "Create a costed connectivity plan for one district",
                                "create",
                                "Group proposal",
                                "Cost analysis")));
        outline.put(
                "sessions",
                List.of(
                        session("Fibre path analysis", 0, 7),
                        session("Visibility analysis", 4, 7),
                        session("Cost analysis", 8, 6)));
        outline.put(
                "assessments",
                List.of(
                        Map.of("name", "Group proposal", "kind", "graded-assignment", "weight", 60),
                        Map.of("name", "Final test", "kind", "test", "weight", 40, "questions", 12)));
        outline.put(
                "materials",
                List.of(Map.of(
                        "title",
                        "Reader",
                        "origin",
                        "new",
                        "source",
                        "Written for this course",
                        "licence",
                        "CC BY 4.0")));
        outline.put(
                "instructors",
                List.of(Map.of(
                        "name",
                        "Instructor",
                        "email",
                        "instructor@example.org",
                        "affiliation",
                        "University",
                        "user",
                        "instructor",
                        "conflict",
                        false)));
        outline.put("proposedExperts", List.of("expert.br"));
        outline.put("start", start.toString());
        outline.put("end", start.plusDays(11).toString());
        outline.put("registration", "direct");
        outline.put("seats", 30);
        outline.put("minimumEnrolment", 2);
        outline.put("accessibility", "Captions, transcripts, keyboard-only exercises.");
        outline.put("dataProtection", "Names and results are kept for the certificate only.");
        outline.put("cost", 12000);
        outline.put("fundingSource", "regular-budget");
        outline.put("rightsCleared", true);
        outline.put("withinBudget", true);
        return outline;
    }

    Map<String, Object> enthusiasticContentReview() {
        return review(List.of(
                "mandateRelevance",
                "membershipRelevance",
                "descriptionClarity",
                "factualAccuracy",
                "currency",
                "missingTopics",
                "crossSectorOverlap",
                "balanceAndDiversity"));
    }

    /** Finds a fault in what the course says, and asks for a revision. */
    Map<String, Object> criticalContentReview() {
        Map<String, Object> fields = enthusiasticContentReview();
        fields.put("factualAccuracy", 1);
        fields.put("recommendation", "revise-and-resubmit");
        fields.put("comment", "The path analysis assumes a terrain model that no ministry has.");
        return fields;
    }

    Map<String, Object> enthusiasticDesignReview() {
        return review(List.of(
                "objectives",
                "alignment",
                "learnerCentred",
                "regionalRelevance",
                "reflection",
                "application",
                "assessmentAndFeedback",
                "realisticEffort",
                "accessibilityAndLanguage"));
    }

    List<Map<String, Object>> registrations() {
        return List.of(
                registration("Participant Kenya", "participant.ke@example.org", "KE", "f"),
                registration("Participant Brazil", "participant.br@example.org", "BR", "m"),
                registration("Participant China", "participant.cn@example.org", "CN", "x"));
    }

    String results() {
        return """
                email,name,country,gender,sessions,grade
                participant.ke@example.org,Participant Kenya,KE,f,3,88
                participant.br@example.org,Participant Brazil,BR,m,3,69
                participant.cn@example.org,Participant China,CN,x,1,90
                """;
    }

    private static Map<String, Object> review(List<String> criteria) {
        Map<String, Object> fields = new LinkedHashMap<>();
        criteria.forEach(criterion -> fields.put(criterion, 3));
        fields.put("recommendation", "approve");
        fields.put("comment", "A course that the membership needs.");
        return fields;
    }

    private static Map<String, Object> objective(String text, String bloomLevel, String assessment, String session) {
        return Map.of("text", text, "bloomLevel", bloomLevel, "assessment", assessment, "session", session);
    }

    private Map<String, Object> session(String title, int day, int hours) {
        return Map.of(
                "title",
                title,
                "start",
                start.plusDays(day) + "T09:00",
                "zone",
                "Africa/Nairobi",
                "hours",
                hours,
                "live",
                true,
                "keyPoints",
                "Method, tools, exercise",
                "instructor",
                "Instructor");
    }

    private static Map<String, Object> registration(String name, String email, String country, String gender) {
        return Map.of(
                "name",
                name,
                "email",
                email,
                "country",
                country,
                "gender",
                gender,
                "motivation",
                "I plan school connectivity.");
    }
}
