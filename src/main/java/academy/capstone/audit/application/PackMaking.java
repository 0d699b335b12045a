package academy.capstone.audit.application;

import academy.capstone.audit.domain.Spool;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a pack together out of what each module has to say. */
@Component
class PackMaking {

    static final String JSON = ".json";
    private static final String HTML = ".html";
    private static final List<String> CHECKS = List.of("Check.java", "check.sh");

    private final Trainings trainings;
    private final List<AuditPart> parts;
    private final ObjectMapper json;

    PackMaking(Trainings trainings, ObjectProvider<AuditPart> parts, ObjectMapper json) {
        this.trainings = trainings;
        this.parts =
                parts.stream().sorted(Comparator.comparing(AuditPart::folder)).toList();
        this.json = json;
    }

    /** One view of the database, whatever is decided meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String make(String trainingCode, Spool spool) throws IOException {
        TrainingFacts facts = trainings.facts(trainingCode);
        Map<AuditPart, List<AuditFile>> found = new LinkedHashMap<>();
        for (AuditPart part : parts) {
            List<AuditFile> files = part.files(trainingCode).stream()
                    .sorted(Comparator.comparing(AuditFile::name))
                    .toList();
            found.put(part, files);
            for (AuditFile file : files) {
                add(part.folder() + "/" + file.name(), file, spool);
            }
        }
        for (String check : CHECKS) {
            try (InputStream program = new ClassPathResource("audit/" + check).getInputStream()) {
                spool.add("check/" + check, program::transferTo);
            }
        }
        String first = FirstPage.of(facts, found);
        spool.add("index.html", out -> out.write(first.getBytes(StandardCharsets.UTF_8)));
        return spool.seal();
    }

    private void add(String path, AuditFile file, Spool spool) throws IOException {
        if (!path.endsWith(JSON)) {
            spool.add(path, out -> file.content().writeTo(out));
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        file.content().writeTo(content);
        spool.add(path, content::writeTo);
        String up = "../".repeat((int) path.chars().filter(each -> each == '/').count()) + "index.html";
        String page = ReadableJson.of(file.says(), json.readTree(content.toByteArray()), up);
        spool.add(twin(path), out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page beside a JSON file. */
    static String twin(String path) {
        return path.substring(0, path.length() - JSON.length()) + HTML;
    }
}
