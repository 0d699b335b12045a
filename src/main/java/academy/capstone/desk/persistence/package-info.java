/** Drafts in the database. */
@NullMarked
package academy.capstone.desk.persistence;

import org.jspecify.annotations.NullMarked;
