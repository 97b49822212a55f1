import java.time.Instant;

/// When the sources were written: what `SOURCE_DATE_EPOCH` says, else the time of the commit, else what the pom says.
/// See <https://reproducible-builds.org/specs/source-date-epoch/>.
final class SourceDate {

    private SourceDate() {}

    static Instant orElse(Instant pom) {
        String given = System.getenv("SOURCE_DATE_EPOCH");
        if (given != null) {
            return seconds(given, "SOURCE_DATE_EPOCH");
        }
        Command git = Command.named("git").with("-c", "log.showSignature=false", "log", "-1", "--format=%ct");
        return git.isInstalled() && git.succeeds() ? seconds(git.run().strip(), "The commit's date by git") : pom;
    }

    private static Instant seconds(String text, String name) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new DistException(name + " is no number of seconds since 1970: " + text);
        }
    }
}
