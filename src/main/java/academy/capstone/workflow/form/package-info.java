/** Forms: what is submitted is checked against the form's own file, recorded by its module, and only then takes effect. */
@NullMarked
package academy.capstone.workflow.form;

import org.jspecify.annotations.NullMarked;
