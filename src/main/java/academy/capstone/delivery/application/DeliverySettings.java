package academy.capstone.delivery.application;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of delivery. The largest document is {@code spring.servlet.multipart.max-file-size}.
 *
 * @param documentTypes media types, as told by the content, that the course file accepts
 * @param resultRows most rows of a results file
 * @param unpackedBytes how large a workbook may become when it is unpacked
 * @param faultsShown how many faults of a results file are listed; all are counted
 * @param changesShown how many changes of a results file are listed at a time; all are counted
 * @param entryPage how many participants are on one page of results or attendance
 * @param appealDays how long participants can appeal, in days after the results were confirmed
 * @param checklistsRequired true if materials are approved and a course goes only when no point of the checklist is open.
 *     False by default: the decision log then says which ones were left open
 * @param registrationsPerMinute how many registrations one network address may send in a minute; institutions share one
 * @param noticeBatch how many participants are read at a time when all of them are told something
 * @param auditBytes how many bytes of documents an audit pack holds; what does not fit is there by its hash alone
 * @param confirmedAddressRequired true if nobody gets a seat before confirming the e-mail address by a link; otherwise the
 *     coordinator only sees who has
 * @param paymentDays how long, in days, a seat is kept for somebody who owes the fee
 * @param paymentReminderDays how many days before the end of that time the reminder is sent
 * @param paymentWatch how often it is looked who owes a fee
 * @param paymentInstructions how the fee is paid, as it is written to participants
 */
@ConfigurationProperties("capstone.delivery")
public record DeliverySettings(
        @DefaultValue({
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/zip",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "text/plain",
            "text/csv",
            "audio/mpeg",
            "video/mp4"
        })
        List<String> documentTypes,

        @DefaultValue("100000") int resultRows,
        @DefaultValue("52428800") long unpackedBytes,
        @DefaultValue("200") int faultsShown,
        @DefaultValue("200") int changesShown,
        @DefaultValue("50") int entryPage,
        @DefaultValue("14") int appealDays,
        @DefaultValue("false") boolean checklistsRequired,
        @DefaultValue("600") int registrationsPerMinute,
        @DefaultValue("500") int noticeBatch,
        @DefaultValue("52428800") long auditBytes,
        @DefaultValue("false") boolean confirmedAddressRequired,
        @DefaultValue("14") int paymentDays,
        @DefaultValue("3") int paymentReminderDays,
        @DefaultValue("1h") Duration paymentWatch,

        @DefaultValue(
                "Please pay by bank transfer and name the code of the training and your own name. Ask the coordinator for the account.")
        String paymentInstructions) {}
