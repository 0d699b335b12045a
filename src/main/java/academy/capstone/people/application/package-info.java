/** Use cases of the profiles. */
@NullMarked
package academy.capstone.people.application;

import org.jspecify.annotations.NullMarked;
