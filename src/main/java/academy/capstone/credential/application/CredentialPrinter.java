package academy.capstone.credential.application;

import academy.capstone.credential.domain.CredentialFacts;
import java.util.Set;

/** Makes the document of a credential. */
public interface CredentialPrinter {

    /**
     * Prints the document with the signed credential embedded in it. The same facts and the same signature always give the
     * same bytes.
     *
     * @param signed the credential as VC-JWT
     * @return a PDF of one page, A4 landscape
     * @throws UnprintableException if the facts do not fit on the page or need a letter that no font has
     */
    byte[] print(CredentialFacts facts, String signed);

    /**
     * A text as it can be printed: composed, on one line, without pictographs and invisible characters.
     *
     * @return empty text if nothing is left
     */
    String printable(String text);

    /** Letters of a printable text that no font has, at most ten; empty if the text can be printed. */
    Set<String> unknownLetters(String text);
}
