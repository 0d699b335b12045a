package academy.capstone.credential.web;

import academy.capstone.credential.domain.CredentialFacts;
import org.springframework.web.util.UriComponentsBuilder;

/** The address with which LinkedIn adds a credential to the profile of whoever is signed in there. Nothing is sent before it is followed. */
final class LinkedIn {

    private LinkedIn() {}

    static String address(CredentialFacts facts) {
        return UriComponentsBuilder.fromUriString("https://www.linkedin.com/profile/add")
                .queryParam("startTask", "CERTIFICATION_NAME")
                .queryParam("name", "{name}")
                .queryParam("organizationName", "{organization}")
                .queryParam("issueYear", facts.issuedOn().getYear())
                .queryParam("issueMonth", facts.issuedOn().getMonthValue())
                .queryParam("certUrl", "{url}")
                .queryParam("certId", facts.id())
                .encode()
                .buildAndExpand(facts.title(), facts.issuer(), facts.verification())
                .toUriString();
    }
}
