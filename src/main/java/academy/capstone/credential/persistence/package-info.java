/** Awards and credentials in the database. */
@NullMarked
package academy.capstone.credential.persistence;

import org.jspecify.annotations.NullMarked;
