package academy.capstone.workflow.handover;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon a task of somebody who has left finds another owner. Access ends at once, without waiting for this.
 *
 * @param interval pause between two looks at the holders of tasks
 * @param batch how many people, and how many tasks without an owner, one look deals with at most
 */
@ConfigurationProperties("capstone.handover")
record HandoverSettings(
        @DefaultValue("30s") Duration interval,
        @DefaultValue("200") int batch) {}
