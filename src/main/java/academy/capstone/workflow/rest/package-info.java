/** Answers of the engine's REST interface when something is refused. */
@NullMarked
package academy.capstone.workflow.rest;

import org.jspecify.annotations.NullMarked;
