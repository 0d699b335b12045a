package academy.capstone.notification.web;

import academy.capstone.notification.application.NoticePreferences;
import academy.capstone.notification.application.NoticePreferences.Preference;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET} and {@code PUT /api/my-notices}: the own choice as JSON, {@code {"daily": true}}. */
@RestController
@RequestMapping("/api/my-notices")
class MyNoticesApi {

    private final NoticePreferences preferences;

    MyNoticesApi(NoticePreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    Preference show(Principal principal) {
        return preferences.of(principal.getName());
    }

    @PutMapping
    Preference choose(Principal principal, @RequestBody Choice choice) {
        if (choice.daily() == null) {
            throw Refusal.invalid("daily", "Please say true for one mail a day, or false for single mails.");
        }
        preferences.choose(principal.getName(), choice.daily());
        return preferences.of(principal.getName());
    }

    record Choice(@Nullable Boolean daily) {}
}
