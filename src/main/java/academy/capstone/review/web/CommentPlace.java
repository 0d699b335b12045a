package academy.capstone.review.web;

/** The anchor of a field on a page: {@code sessions[0].title} is {@code remark-sessions-0-title}. */
final class CommentPlace {

    private CommentPlace() {}

    static String of(String field) {
        return "remark-" + field.replaceAll("\\W+", "-");
    }
}
