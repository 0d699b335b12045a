package academy.capstone.delivery.web;

import academy.capstone.delivery.application.AttendanceSheet;
import academy.capstone.delivery.application.AttendanceSheet.Page;
import academy.capstone.delivery.application.AttendanceSheet.Report;
import academy.capstone.delivery.application.AttendanceSheet.Ticked;
import academy.capstone.training.Trainings;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Attendance: a table of participants and sessions to tick, or a file. */
@Controller
class AttendanceController {

    private static final String SEEN = "seen:";

    private final AttendanceSheet attendance;
    private final Trainings trainings;
    private final long largestFile;

    AttendanceController(AttendanceSheet attendance, Trainings trainings, MultipartProperties uploads) {
        this.attendance = attendance;
        this.trainings = trainings;
        this.largestFile = uploads.getMaxFileSize().toBytes();
    }

    @GetMapping("/trainings/{code}/attendance")
    ModelAndView page(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "-1") int saved,
            Principal principal) {
        return shown(code, after, principal).addObject("saved", saved);
    }

    /** A tick is named {@code was:}, the number of the participant, a colon and the number of the session. */
    @PostMapping("/trainings/{code}/attendance/lines")
    ModelAndView save(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam Map<String, String> sent,
            Principal principal) {
        int sessions =
                attendance.page(code, principal.getName(), after).sessions().size();
        return FaultyForm.orAgain(
                () -> {
                    int saved = attendance.save(code, principal.getName(), ticked(sent, sessions));
                    return new ModelAndView(
                            "redirect:/trainings/{code}/attendance", Map.of("after", after, "saved", saved));
                },
                () -> shown(code, after, principal));
    }

    private static List<Ticked> ticked(Map<String, String> sent, int sessions) {
        return sent.keySet().stream()
                .filter(field -> field.startsWith(SEEN))
                .map(field -> field.substring(SEEN.length()))
                .map(id -> new Ticked(
                        SentNumber.of(id),
                        sent.getOrDefault(SEEN + id, ""),
                        IntStream.rangeClosed(1, sessions)
                                .mapToObj(session -> sent.containsKey("was:" + id + ":" + session) ? "1" : "0")
                                .collect(Collectors.joining())))
                .toList();
    }

    @PostMapping("/trainings/{code}/attendance")
    String file(
            @PathVariable String code,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Principal principal)
            throws IOException {
        attendance.take(code, principal.getName(), file.getBytes(), dryRun);
        return "redirect:/trainings/{code}/attendance";
    }

    @ResponseBody
    @PostMapping(
            path = "/api/trainings/{code}/attendance",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Report script(
            @PathVariable String code,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Principal principal)
            throws IOException {
        return attendance.take(code, principal.getName(), file.getBytes(), dryRun);
    }

    private ModelAndView shown(String code, long after, Principal principal) {
        Page found = attendance.page(code, principal.getName(), after);
        ModelAndView page = new ModelAndView("delivery/attendance-page");
        page.addObject("training", trainings.facts(code));
        page.addObject("page", found);
        page.addObject("after", after);
        page.addObject("next", found.next().orElse(null));
        page.addObject("largestFile", largestFile);
        return page;
    }
}
