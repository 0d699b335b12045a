/** Rules of awarding, issuing, revoking and correcting; no framework. */
@NullMarked
package academy.capstone.credential.domain;

import org.jspecify.annotations.NullMarked;
