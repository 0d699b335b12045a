package academy.capstone.credential.application;

import academy.capstone.credential.domain.CredentialFacts;
import java.util.Set;

/** Makes the document of a credential. */
public interface CredentialPrinter {

    /**
     * Prints the document. The same facts always give the same bytes.
     *
     * @return a PDF of one page, A4 landscape
     * @throws UnprintableException if the facts do not fit on the page or need a letter that no font has
     */
    byte[] print(CredentialFacts facts);

    /**
     * A text as it can be printed: composed, on one line, without pictographs and invisible characters.
     *
     * @return empty text if nothing is left
     */
    String printable(String text);

    /** Letters of a printable text that no font has, at most ten; empty if the text can be printed. */
    Set<String> unknownLetters(String text);
}
