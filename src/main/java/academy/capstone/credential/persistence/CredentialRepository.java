package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.CredentialState;
import academy.capstone.credential.domain.Standing;
import academy.capstone.credential.domain.StatusPlace;
import academy.capstone.workflow.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates and badges that were issued. */
@Repository
public class CredentialRepository {

    private static final String ROWS = """
            select id, training_code, participant_id, generation, facts, pdf_sha256, issued_at, issued_by,
                   state, state_since, state_reason, state_by, superseded_by, erased_at
            from credential
            """;

    private static final String INSERT = """
            insert into credential (id, training_code, participant_id, generation, kind, holder, facts,
                                    facts_sha256, pdf_sha256, issued_at, issued_by, state, state_since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CredentialRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** How many credentials of a kind stand in a state. */
    public record Count(String kind, CredentialState state, int count) {}

    /** A credential, its document and its signature. */
    public record Frozen(Credential credential, byte[] pdf, String jwt) {}

    /**
     * Freezes a credential, its document and its signature.
     *
     * @param jwt the signed credential
     * @throws org.springframework.dao.DuplicateKeyException if the participant already has one of this generation
     */
    public void add(Credential credential, byte[] pdf, String jwt) {
        addAll(List.of(new Frozen(credential, pdf, jwt)));
    }

    /**
     * Freezes credentials and their documents, with a statement for each table.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a participant already has one of this generation
     */
    public void addAll(List<Frozen> all) {
        if (all.isEmpty()) {
            return;
        }
        batches.batchUpdate(INSERT, all, all.size(), (row, frozen) -> {
            Credential credential = frozen.credential();
            CredentialFacts facts = credential.facts();
            String json = FactsJson.write(facts);
            row.setString(1, credential.id().digits());
            row.setString(2, credential.trainingCode());
            row.setLong(3, credential.participantId());
            row.setInt(4, credential.generation());
            row.setString(5, facts.kind().word());
            row.setString(6, facts.holder());
            row.setString(7, json);
            row.setString(8, FactsJson.sha256(json));
            row.setString(9, credential.pdfSha256());
            row.setObject(10, utc(credential.issuedAt()));
            row.setString(11, credential.issuedBy());
            row.setString(12, credential.standing().state().word());
            row.setObject(13, utc(credential.standing().since()));
        });
        batches.batchUpdate(
                "insert into credential_document (credential_id, pdf, jwt) values (?, ?, ?)",
                all,
                all.size(),
                (row, frozen) -> {
                    row.setString(1, frozen.credential().id().digits());
                    row.setBytes(2, frozen.pdf());
                    row.setString(3, frozen.jwt());
                });
    }

    public Optional<Credential> find(CredentialId id) {
        return jdbc.sql(ROWS + " where id = ?")
                .param(id.digits())
                .query((row, number) -> credential(row))
                .optional();
    }

    /** The same, locked to the end of the transaction, so that two people don't change it at once. */
    public Optional<Credential> lock(CredentialId id) {
        return jdbc.sql(ROWS + " where id = ? for update")
                .param(id.digits())
                .query((row, number) -> credential(row))
                .optional();
    }

    /** The credential that this one replaced. */
    public Optional<CredentialId> predecessor(CredentialId id) {
        return jdbc.sql("select id from credential where superseded_by = ? order by generation desc"
                        + " fetch first 1 rows only")
                .param(id.digits())
                .query(String.class)
                .optional()
                .map(CredentialId::new);
    }

    public Optional<byte[]> document(CredentialId id) {
        return jdbc.sql("select pdf from credential_document where credential_id = ?")
                .param(id.digits())
                .query((row, number) -> row.getBytes("pdf"))
                .optional();
    }

    /** The signed credential; empty for those that were issued before there were any, and for erased ones. */
    public Optional<String> signed(CredentialId id) {
        return jdbc.sql("select jwt from credential_document where credential_id = ? and jwt is not null")
                .param(id.digits())
                .query(String.class)
                .optional();
    }

    /**
     * Changes the standing of a credential that does not stay as it is for good, and with it its status list.
     *
     * @throws Refusal of kind conflict if somebody was faster
     */
    public void changeStanding(CredentialId id, Standing standing) {
        int changed = jdbc.sql("""
                        update credential
                        set state = ?, state_since = ?, state_reason = ?, state_by = ?, superseded_by = ?
                        where id = ? and state in ('valid', 'suspended')
                        """)
                .params(
                        standing.state().word(),
                        utc(standing.since()),
                        standing.reason().orElse(null),
                        standing.by().orElse(null),
                        standing.supersededBy().map(CredentialId::digits).orElse(null),
                        id.digits())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("Somebody else has just changed this credential. Please look at it again.");
        }
        jdbc.sql("update credential_status_list set version = version + 1, changed_at = ? where number in"
                        + " (select (serial - 1) / " + StatusPlace.CREDENTIALS
                        + " + 1 from credential_status where credential_id = ?)")
                .params(utc(standing.since()), id.digits())
                .update();
    }

    /** True if the participant has a credential, valid or not. */
    public boolean isHolder(long participant) {
        return jdbc.sql("select count(*) from credential where participant_id = ?")
                        .param(participant)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The participants of a training who have a credential, valid or not. */
    public Set<Long> holders(String trainingCode) {
        return Set.copyOf(jdbc.sql("select distinct participant_id from credential where training_code = ?")
                .param(trainingCode)
                .query(Long.class)
                .list());
    }

    /** Those of some participants who have a credential of the training that was not taken back: valid or suspended. */
    public Set<Long> holders(String trainingCode, List<Long> participants) {
        if (participants.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select distinct participant_id from credential where training_code = :training"
                        + " and participant_id in (:participants) and state in ('valid', 'suspended')")
                .param("training", trainingCode)
                .param("participants", participants)
                .query(Long.class)
                .list());
    }

    /** Some that were not taken back or replaced and whose holder was not told yet. */
    public List<Credential> untold(String trainingCode, int limit) {
        return jdbc.sql(ROWS + " where training_code = ? and told_at is null"
                        + " and state in ('valid', 'suspended') order by id fetch first ? rows only")
                .params(trainingCode, limit)
                .query((row, number) -> credential(row))
                .list();
    }

    public void told(List<CredentialId> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.sql("update credential set told_at = :now where id in (:ids) and told_at is null")
                    .param("now", utc(now))
                    .param("ids", ids.stream().map(CredentialId::digits).toList())
                    .update();
        }
    }

    /** The credentials of a participant, the newest first. */
    public List<Credential> ofParticipant(long participantId) {
        return jdbc.sql(ROWS + " where participant_id = ? order by generation desc")
                .param(participantId)
                .query((row, number) -> credential(row))
                .list();
    }

    /** The same, locked to the end of the transaction. */
    public List<Credential> lockOfParticipant(long participantId) {
        return jdbc.sql(ROWS + " where participant_id = ? order by generation for update")
                .param(participantId)
                .query((row, number) -> credential(row))
                .list();
    }

    /** Credentials of a training in the order of their ids, from the first behind this id. */
    public List<Credential> after(String trainingCode, String id, int limit) {
        return jdbc.sql(ROWS + " where training_code = ? and id > ? order by id fetch first ? rows only")
                .params(trainingCode, id, limit)
                .query((row, number) -> credential(row))
                .list();
    }

    /** A page of the credentials of a training in the order of names; those whose name holds the text. */
    public List<Credential> page(String trainingCode, String name, int offset, int limit) {
        return jdbc.sql(ROWS
                        + " where training_code = ? and lower(holder) like ? escape '!'"
                        + " order by holder, participant_id, generation offset ? rows fetch first ? rows only")
                .params(trainingCode, containing(name), offset, limit)
                .query((row, number) -> credential(row))
                .list();
    }

    /** How many credentials there are of each kind and state. */
    public List<Count> counts(String trainingCode) {
        return jdbc.sql("select kind, state, count(*) as credentials from credential where training_code = ?"
                        + " group by kind, state")
                .param(trainingCode)
                .query((row, number) -> new Count(
                        row.getString("kind"), CredentialState.of(row.getString("state")), row.getInt("credentials")))
                .list();
    }

    private static String containing(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    private static Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                new CredentialId(row.getString("id")),
                row.getString("training_code"),
                row.getLong("participant_id"),
                row.getInt("generation"),
                FactsJson.read(row.getString("facts")),
                new Standing(
                        CredentialState.of(row.getString("state")),
                        instant(row, "state_since"),
                        Optional.ofNullable(row.getString("state_reason")),
                        Optional.ofNullable(row.getString("state_by")),
                        Optional.ofNullable(row.getString("superseded_by")).map(CredentialId::new)),
                instant(row, "issued_at"),
                row.getString("issued_by"),
                row.getString("pdf_sha256"),
                Optional.ofNullable(row.getObject("erased_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
