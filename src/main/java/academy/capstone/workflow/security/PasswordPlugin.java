package academy.capstone.workflow.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells the engine how passwords are hashed and what a good one is. */
@Component
class PasswordPlugin extends AbstractProcessEnginePlugin {

    private final SecuritySettings settings;

    PasswordPlugin(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Pbkdf2Encryptor(settings.passwordIterations()));
        configuration.setEnablePasswordPolicy(settings.passwordPolicy());
    }
}
