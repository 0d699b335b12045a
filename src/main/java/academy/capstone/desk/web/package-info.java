/** The page of a task, and the interface for its draft. */
@NullMarked
package academy.capstone.desk.web;

import org.jspecify.annotations.NullMarked;
