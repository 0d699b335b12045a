package academy.capstone.workflow;

/** The groups that tasks are offered to and rights are given to. */
public enum Group {
    COORDINATORS("coordinators", "Coordinators"),
    REVIEWERS("reviewers", "Reviewers"),
    ACADEMY_TEAM("academy-team", "Academy team"),
    INSTRUCTORS("instructors", "Instructors"),
    DIRECTORS("directors", "Directors"),
    SENIOR_MANAGEMENT("senior-management", "Senior management"),
    TASK_FORCE("task-force", "Task force"),
    PROCESS_OWNERS("process-owners", "Process owners"),
    ADMINISTRATORS("camunda-admin", "Administrators");

    private final String id;
    private final String label;

    Group(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The id as the engine and the process files know it. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
