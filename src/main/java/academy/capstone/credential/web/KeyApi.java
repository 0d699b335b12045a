package academy.capstone.credential.web;

import academy.capstone.credential.signature.SigningKeys;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rotation of signing keys. */
@RestController
class KeyApi {

    private final SigningKeys keys;

    KeyApi(SigningKeys keys) {
        this.keys = keys;
    }

    /** Answers the name of the key that signs for the bureau from now on. */
    @PostMapping("/api/credential-keys/{bureau}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> rotate(@PathVariable String bureau, Principal principal) {
        return Map.of("key", keys.rotate(bureau, principal.getName()));
    }
}
