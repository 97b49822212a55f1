import java.time.Instant;

/// When the sources were written: what `SOURCE_DATE_EPOCH` says, else the time of the commit, else what the pom says.
/// See <https://reproducible-builds.org/specs/source-date-epoch/>.
final class SourceDate {

    private SourceDate() {}

    static Instant orElse(Instant pom) {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch != null) {
            return Instant.ofEpochSecond(Long.parseLong(epoch));
        }
        Command git = Command.named("git").with("log", "-1", "--format=%ct");
        return git.isInstalled() && git.succeeds()
                ? Instant.ofEpochSecond(Long.parseLong(git.run().strip()))
                : pom;
    }
}
