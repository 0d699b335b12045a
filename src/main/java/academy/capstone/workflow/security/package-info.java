/** Sign-in, sessions, rights and the webapps. */
@NullMarked
package academy.capstone.workflow.security;

import org.jspecify.annotations.NullMarked;
