/** Working on a task: opening it, submitting it, and keeping what is typed until then. */
@NullMarked
package academy.capstone.desk.application;

import org.jspecify.annotations.NullMarked;
