/** Gives the tasks of people who have left, or must not hold them any more, to somebody else. */
@NullMarked
package academy.capstone.workflow.handover;

import org.jspecify.annotations.NullMarked;
