/** Verification, download, revocation and correction over HTTP; the section in the course file. */
@NullMarked
package academy.capstone.credential.web;

import org.jspecify.annotations.NullMarked;
