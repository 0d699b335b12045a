package academy.capstone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The audit pack of a training with its whole story, and the check that anybody runs on it. */
@CapstoneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPackTests {

    private static final int RANDOM_POSITIONS = 300;
    private static final int BATCH = 100;

    @Autowired
    ApplicationContext application;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Trainings trainings;

    @Autowired
    Walk walk;

    @Autowired
    ObjectMapper json;

    private Path folder = Path.of("");

    private String code = "";
    private byte[] pack = {};
    private Map<String, byte[]> files = Map.of();

    @BeforeAll
    void prepare(@TempDir Path empty) throws IOException {
        folder = empty;
        code = new WholeStory(application).tell();
        ResponseEntity<byte[]> answer = fetch("secretariat", code);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        pack = answer.getBody();
        files = unzip(pack);
        Files.write(folder.resolve("Check.java"), files.get("check/Check.java"));
    }

    @Test
    void holdsTheWholeStory() {
        assertThat(files.keySet())
                .contains(
                        "MANIFEST.sha256",
                        "index.html",
                        "check/Check.java",
                        "check/check.sh",
                        "outline/proposal.json",
                        "outline/version-001.json",
                        "outline/version-002.html",
                        "reviews/round-01.json",
                        "sign-off/steps.json",
                        "delivery/checklists.json",
                        "documents/documents.json",
                        "notices/notices.json",
                        "credentials/credentials.json",
                        "processes/peer-review-v1.bpmn",
                        "processes/review-outcome-v1.dmn",
                        "processes/forms/deployment-1/sign-off.form",
                        "log/decisions.json",
                        "log/ledger.json")
                .anyMatch(name -> name.startsWith("documents/files/"));
        assertThat(trainings.decisions(code))
                .extracting(Decision::task)
                .contains(
                        "UserTask_ReviewContent",
                        "UserTask_ReviewDesign",
                        "UserTask_SignOff",
                        "UserTask_CheckMaterials",
                        "UserTask_SelectParticipants",
                        "UserTask_ConfirmReadiness",
                        "UserTask_ConfirmResults",
                        "UserTask_ValidateReport",
                        "UserTask_SignCredentials");
    }

    @Test
    void namesNoParticipant() {
        files.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("Participant One")
                .doesNotContain("p1@example.org"));
    }

    @Test
    void isTheSameForTheSameState() {
        assertThat(fetch("academy", code).getBody()).isEqualTo(pack);
    }

    @Test
    void isForThoseWhoWatchOverTheProcess() {
        for (String person : List.of("coordinator", "expert.br", "director.bdt", "instructor")) {
            assertThat(fetch(person, code).getStatusCode()).as(person).isEqualTo(HttpStatus.FORBIDDEN);
        }
        for (String person : List.of("chair", "admin", "owner")) {
            assertThat(fetch(person, code).getStatusCode()).as(person).isEqualTo(HttpStatus.OK);
        }
        assertThat(fetch("chair", "26OI99999AFR-E").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void isConfirmedByItsRootHash() throws IOException {
        String root = fetch("chair", code).getHeaders().getFirst("X-Root-Sha256");

        assertThat(as("coordinator", "/api/audit-packs/" + root).getBody()).contains(code);
        assertThat(http.getForEntity("/audit-packs?root=" + root, String.class).getBody())
                .contains("This pack was issued by Capstone", code);
        assertThat(http.getForEntity("/audit-packs?root=" + "0".repeat(64), String.class)
                        .getBody())
                .contains("no pack with this root hash");
        assertThat(run(List.of(write("intact.zip", pack))).output()).contains("intact", root);
    }

    @Test
    void keepsReviewsConfidentialUntilTheyAreConsolidated() throws IOException {
        String open = walk.toPeerReview("Cyber resilience", sample -> {});
        String expert = walk.open(open, "UserTask_ReviewContent").get(0).getAssignee();
        walk.complete(open, "UserTask_ReviewContent", expert, ReviewForms.content("approve", 3));

        byte[] early = fetch("secretariat", open).getBody();

        String log = new String(unzip(early).get("log/decisions.json"), StandardCharsets.UTF_8);
        assertThat(log).contains("withheld").doesNotContain(expert);
        assertThat(unzip(early)).doesNotContainKey("reviews/round-01.json");
        assertThat(run(List.of(write("early.zip", early))).status()).isZero();
    }

    @Test
    void namesEveryFileOfWhichOneByteIsAltered() throws IOException {
        List<String> names = new ArrayList<>(files.keySet());
        for (int from = 0; from < names.size(); from += BATCH) {
            List<String> batch = names.subList(from, Math.min(from + BATCH, names.size()));
            List<Path> altered = new ArrayList<>();
            for (String name : batch) {
                int at = indexOf(name) + files.get(name).length / 2;
                altered.add(write(altered.size() + ".zip", flipped(at)));
            }
            Run run = run(altered);
            assertThat(run.status()).isOne();
            for (int i = 0; i < batch.size(); i++) {
                String line = altered.get(i) + ": Altered: " + batch.get(i);
                assertThat(run.output()).contains(line);
            }
        }
    }

    @Test
    void findsEveryAlteredByteWhereverItLies() throws IOException {
        Random random = new Random(7);
        int directory = pack.length - 22 - 60 * files.size();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < RANDOM_POSITIONS; i++) {
            // Every third lies in the directory or the end of the ZIP file, which are small.
            positions.add(
                    i % 3 == 0 ? directory + random.nextInt(pack.length - directory) : random.nextInt(pack.length));
        }
        for (int name = 0; name < 60; name++) {
            positions.add(name);
        }
        for (int from = 0; from < positions.size(); from += BATCH) {
            List<Path> altered = new ArrayList<>();
            for (int at : positions.subList(from, Math.min(from + BATCH, positions.size()))) {
                altered.add(write(altered.size() + ".zip", flipped(at)));
            }
            Run run = run(altered);
            for (int i = 0; i < altered.size(); i++) {
                assertThat(run.output())
                        .as("byte " + positions.get(from + i))
                        .contains(altered.get(i) + ": ")
                        .doesNotContain(altered.get(i) + ": intact");
            }
        }
    }

    @Test
    void namesEntryAndFieldEvenIfTheManifestIsComputedAnew() throws IOException {
        String log = new String(files.get("log/decisions.json"), StandardCharsets.UTF_8);
        Map<String, byte[]> forged = new LinkedHashMap<>(files);
        forged.put(
                "log/decisions.json",
                log.replaceFirst("\"word\" : \"approve\"", "\"word\" : \"reject\"")
                        .getBytes(StandardCharsets.UTF_8));
        String outline = new String(files.get("outline/version-002.json"), StandardCharsets.UTF_8);
        forged.put("outline/version-002.json", outline.replaceFirst("e", "a").getBytes(StandardCharsets.UTF_8));

        Run run = run(List.of(write("forged.zip", Packs.forged(forged))));

        assertThat(run.status()).isOne();
        assertThat(run.output())
                .containsPattern("log/decisions.json, entry \\d+: the field \"word\" was altered")
                .contains("was made on another text than outline/version-002.json");
    }

    @Test
    void isCheckedByAShellAlone() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path target = unpacked.resolve(each.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, each.getValue());
        }
        String script = unpacked.resolve("check/check.sh").toString();

        assertThat(start(List.of("sh", script)).status()).isZero();
        Files.writeString(unpacked.resolve("sign-off/steps.json"), "[]");
        assertThat(start(List.of("sh", script)).output()).contains("sign-off/steps.json: FAILED");
    }

    private ResponseEntity<byte[]> fetch(String person, String training) {
        return http.withBasicAuth(person, "demo")
                .getForEntity("/api/trainings/" + training + "/audit-pack", byte[].class);
    }

    private ResponseEntity<String> as(String person, String path) {
        return http.withBasicAuth(person, "demo").getForEntity(path, String.class);
    }

    private int indexOf(String name) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 30; at < pack.length; at++) {
            boolean header = pack[at - 30] == 'P' && pack[at - 29] == 'K' && pack[at - 28] == 3 && pack[at - 27] == 4;
            if (header && java.util.Arrays.equals(pack, at, at + letters.length, letters, 0, letters.length)) {
                return at + letters.length;
            }
        }
        throw new AssertionError("No " + name);
    }

    private byte[] flipped(int at) {
        byte[] altered = pack.clone();
        altered[at] ^= 0x01;
        return altered;
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Run run(List<Path> packs) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                folder.resolve("Check.java").toString()));
        packs.forEach(each -> command.add(each.toString()));
        return start(command);
    }

    /** In a process of its own, without anything of Capstone. */
    private static Run start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Run(process.exitValue(), output);
    }

    private static Map<String, byte[]> unzip(byte[] pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private record Run(int status, String output) {}
}
