/// A kind of package.
interface PackageKind {

    /// As it is called in what the build prints.
    String name();

    void make();
}
