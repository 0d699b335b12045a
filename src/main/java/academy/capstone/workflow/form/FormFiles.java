package academy.capstone.workflow.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the deployments, each read once. A deployment never changes, so neither does what is kept of it. */
@Component
class FormFiles {

    private final FormFileReader reader = new FormFileReader();
    private final Map<String, FormFile> known = new ConcurrentHashMap<>();

    /**
     * The form of that name in the deployment; the form without fields if a task names none.
     *
     * @throws IllegalStateException if the deployment has no such form
     */
    FormFile of(String deploymentId, @Nullable String form) {
        if (form == null) {
            return FormFile.NONE;
        }
        String key = deploymentId + "/" + form;
        FormFile file = known.get(key);
        if (file == null) {
            file = read(deploymentId, form);
            known.put(key, file);
        }
        return file;
    }

    private FormFile read(String deploymentId, String form) {
        return reader.read(content(deploymentId, form));
    }

    /** The form's file as it was deployed; asked from within a command. */
    static byte[] content(String deploymentId, String form) {
        CommandContext command = Context.getCommandContext();
        CamundaFormDefinition definition =
                command.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, form);
        ResourceEntity resource = definition == null
                ? null
                : command.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(deploymentId, definition.getResourceName());
        if (resource == null) {
            throw new IllegalStateException("The deployment of this process has no form \"" + form + "\".");
        }
        return resource.getBytes();
    }
}
