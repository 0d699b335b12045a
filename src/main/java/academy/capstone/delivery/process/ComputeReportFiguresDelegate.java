package academy.capstone.delivery.process;

import academy.capstone.delivery.application.EndOfTrainingReport;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes the figures of the end-of-training report. */
@Component("computeReportFiguresDelegate")
class ComputeReportFiguresDelegate implements JavaDelegate {

    private final EndOfTrainingReport report;

    ComputeReportFiguresDelegate(EndOfTrainingReport report) {
        this.report = report;
    }

    @Override
    public void execute(DelegateExecution execution) {
        report.computeFigures(Routing.trainingCode(execution));
    }
}
