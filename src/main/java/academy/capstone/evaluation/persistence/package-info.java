/** The tables of evaluation. */
@NullMarked
package academy.capstone.evaluation.persistence;

import org.jspecify.annotations.NullMarked;
