/** Prints certificates and badges as PDF/A-3u and PDF/UA-1. */
@NullMarked
package academy.capstone.credential.pdf;

import org.jspecify.annotations.NullMarked;
