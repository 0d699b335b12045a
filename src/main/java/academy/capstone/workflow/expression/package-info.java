/** Expressions in processes and filters: what they may name, and nothing else. */
@NullMarked
package academy.capstone.workflow.expression;

import org.jspecify.annotations.NullMarked;
