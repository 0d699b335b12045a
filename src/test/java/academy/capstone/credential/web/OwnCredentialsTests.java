package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.persistence.FactsJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnCredentialsTests extends IssuedCredential {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdersFindTheirDocumentsOnTheirOwnPage() throws Exception {
        String token = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into participant_link (token_sha256, participant_id)"
                        + " select cast(? as varchar(64)), participant_id from credential where id = ?")
                .params(FactsJson.sha256(token), id)
                .update();
        mvc.perform(get("/participants/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/credentials/" + id + ".pdf")))
                .andExpect(content().string(containsString("/credentials/" + id + ".jwt")))
                .andExpect(content().string(containsString("/verify/" + id)))
                .andExpect(content().string(containsString("https://www.linkedin.com/profile/add")))
                .andExpect(content().string(containsString("certId=" + id)));
    }

    @Test
    void theAcademyTeamTakesAllDocumentsAtOnce() throws Exception {
        mvc.perform(get("/trainings/" + code + "/credentials.zip").with(user("coordinator")))
                .andExpect(status().isForbidden());
        byte[] zip = mvc.perform(get("/trainings/" + code + "/credentials.zip").with(user("academy")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, byte[]> files = unpacked(zip);

        String file = "documents/Ann-script-alert-1-script--" + id + ".pdf";
        assertThat(files).containsOnlyKeys(file, "index.csv");
        assertThat(files.get(file)).isEqualTo(pdf(id));
        assertThat(new String(files.get("index.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFfile,id,kind,holder")
                .contains(file + "," + id + ",certificate," + SCRIPT + ",valid,")
                .contains(FactsJson.sha256(pdf(id)));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
