package academy.capstone.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of the form propose-training for the course of {@link OutlineFixture}; each call makes new ones. */
public final class CourseFixture {

    private CourseFixture() {}

    /** A face-to-face course that counts as training and starts in two months. */
    public static Map<String, Object> proposal(LocalDate today) {
        return proposal(today, "face-to-face");
    }

    /**
     * @param format word of the code list
     */
    public static Map<String, Object> proposal(LocalDate today, String format) {
        LocalDate start = today.plusMonths(2);
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "Applied geospatial tools for school connectivity");
        fields.put("bureau", "BDT");
        fields.put("division", "Digital Knowledge Hub");
        fields.put("region", "AFR");
        fields.put("activityType", "training");
        fields.put("knowledgeTransfer", true);
        fields.put("verification", "Exercises and a graded group proposal");
        fields.put("deliverable", "course");
        fields.put("format", format);
        fields.put("level", "intermediate");
        fields.put("languages", List.of("en"));
        fields.put("topics", List.of("Wireless and fixed broadband", "Big data and statistics"));
        fields.put("need", "Ministries plan school connectivity without geodata.");
        fields.put("audience", "Planners in ministries, regulators and operators");
        fields.put("startDate", start.toString());
        fields.put("endDate", start.plusDays(5).toString());
        fields.put("hours", 30L);
        return fields;
    }
}
