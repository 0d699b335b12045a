/** Tables of the profiles. */
@NullMarked
package academy.capstone.people.persistence;

import org.jspecify.annotations.NullMarked;
