package academy.capstone.credential.signature;

import academy.capstone.credential.application.CredentialSettings;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Who the academy is on the web: its did:web, made of the host that the credentials point to. */
@Component
class Issuer {

    private final String address;
    private final String did;

    Issuer(CredentialSettings settings) {
        this.address = settings.baseUrl().replaceAll("/+$", "");
        URI uri = URI.create(address);
        this.did = "did:web:" + uri.getHost() + (uri.getPort() < 0 ? "" : "%3A" + uri.getPort());
    }

    String did() {
        return did;
    }

    /** The verification method of a key. */
    String method(String keyName) {
        return did + "#" + keyName;
    }

    /** Address of one of our own pages. */
    String address(String path) {
        return address + path;
    }
}
