package academy.capstone.credential.application;

import academy.capstone.credential.domain.CredentialFacts;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Prints at once, and comes to grief at one document. */
final class StubPrinter implements CredentialPrinter {

    private final AtomicInteger printed = new AtomicInteger();
    private final Consumer<CredentialFacts> grief;
    private final int when;

    StubPrinter() {
        this(facts -> {}, 0);
    }

    StubPrinter(Consumer<CredentialFacts> grief, int when) {
        this.grief = grief;
        this.when = when;
    }

    @Override
    public byte[] print(CredentialFacts facts, String signed) {
        if (printed.incrementAndGet() == when) {
            grief.accept(facts);
        }
        return ("printed " + facts.id()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String printable(String text) {
        return text;
    }

    @Override
    public Set<String> unknownLetters(String text) {
        return Set.of();
    }
}
