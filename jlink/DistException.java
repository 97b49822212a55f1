/// Ends the build with one sentence.
final class DistException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DistException(String message) {
        super(message);
    }
}
