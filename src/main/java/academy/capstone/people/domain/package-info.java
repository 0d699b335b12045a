/** What a profile and an absence must be like. */
@NullMarked
package academy.capstone.people.domain;

import org.jspecify.annotations.NullMarked;
