/** What the people module answers to the running processes. */
@NullMarked
package academy.capstone.people.process;

import org.jspecify.annotations.NullMarked;
