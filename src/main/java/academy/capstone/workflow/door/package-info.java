/** The engine's one door for people, and what is turned away at it: commands, and processes that would run code. */
@NullMarked
package academy.capstone.workflow.door;

import org.jspecify.annotations.NullMarked;
