package academy.capstone.audit.web;

import academy.capstone.audit.application.AuditPacks;
import academy.capstone.training.CourseFileSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The button in the course file. */
@Component
class AuditPackSection implements CourseFileSection {

    private static final int LAST = 950;

    private final AuditPacks packs;

    AuditPackSection(AuditPacks packs) {
        this.packs = packs;
    }

    @Override
    public String key() {
        return "audit-pack";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        return Optional.empty();
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        return packs.mayFetch(person)
                ? Optional.of(new View("Audit pack", "audit/section", Map.of("code", trainingCode)))
                : Optional.empty();
    }
}
