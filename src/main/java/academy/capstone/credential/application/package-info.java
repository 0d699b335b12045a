/** What people and processes do with awards and credentials. */
@NullMarked
package academy.capstone.credential.application;

import org.jspecify.annotations.NullMarked;
