/** Signs credentials as Open Badges 3.0: keys of the bureaux, the did:web document, the lists of what no longer holds. */
@NullMarked
package academy.capstone.credential.signature;

import org.jspecify.annotations.NullMarked;
