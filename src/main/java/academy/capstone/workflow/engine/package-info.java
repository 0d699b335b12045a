/** Sets up the engine and answers the other modules from it. */
@NullMarked
package academy.capstone.workflow.engine;

import org.jspecify.annotations.NullMarked;
