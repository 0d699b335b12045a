package academy.capstone.duties;

/** What somebody is to one training. */
enum Relation {
    AUTHOR,
    FORMER_AUTHOR,
    SAME_DIVISION,
    /** Asked to review, whether the review is given already or not. */
    REVIEWER,
    /** Whom the review in hand was asked of. */
    ASKED,
    RECUSED,
    INSTRUCTOR,
    /** The other bureau's coordinator who is consulted. */
    COUNTERPART,
    /** Whose signature the present step of the route asks for: director, substitute or senior management. */
    SIGNATORY,
    /** Has held the task in hand and holds it no more. */
    FORMER_HOLDER,
    HOLDER
}
