/** What pages show of the person who looks at them. */
@NullMarked
package academy.capstone.people.web;

import org.jspecify.annotations.NullMarked;
