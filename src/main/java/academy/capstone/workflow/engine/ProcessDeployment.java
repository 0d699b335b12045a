package academy.capstone.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes, decisions and forms that came with this build, before the port opens. All of them are one
 * deployment, because a process takes its forms from its own deployment; nothing happens if nothing has changed. The
 * names are the files' paths in the project, whichever way the application is run.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {

    private static final List<String> PATTERNS = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form");

    private final RepositoryService repositoryService;
    private final ApplicationAuthority authority;

    ProcessDeployment(RepositoryService repositoryService, ApplicationAuthority authority) {
        this.repositoryService = repositoryService;
        this.authority = authority;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name("capstone")
                .source("application")
                .enableDuplicateFiltering(false);
        PATTERNS.forEach(pattern -> add(deployment, pattern));
        if (!deployment.getResourceNames().isEmpty()) {
            authority.act(deployment::deploy);
        }
    }

    private static void add(DeploymentBuilder deployment, String pattern) {
        String folder = pattern.substring(0, pattern.indexOf('/') + 1);
        found(pattern).forEach(resource -> {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(folder + resource.getFilename(), content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static Stream<Resource> found(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .sorted(Comparator.comparing(ProcessDeployment::nameOf));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Resource resource) {
        String name = resource.getFilename();
        return name == null ? "" : name;
    }
}
