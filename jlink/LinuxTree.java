import java.nio.file.Path;

/// The image as a package of a Linux distribution lays it out below the root.
///
/// @param image the app
/// @param folder what stands for the root
record LinuxTree(Image image, Path folder) {

    /// @param zshFunctions where this distribution's zsh looks for completions, below `usr/share/zsh`
    Path with(String zshFunctions) {
        Folder.empty(folder);
        Path home = folder.resolve("usr/lib").resolve(Dist.NAME);
        Path share = folder.resolve("usr/share");
        Folder.copyAll(image.folder().resolve("bin"), home.resolve("bin"));
        Folder.copyAll(image.folder().resolve("lib"), home.resolve("lib"));
        Folder.copyAll(image.folder().resolve("share"), share);
        Folder.rename(share.resolve("zsh/site-functions"), share.resolve("zsh").resolve(zshFunctions));
        Folder.link(folder.resolve("usr/bin").resolve(Dist.NAME), "../lib/" + Dist.NAME + "/bin/" + Dist.NAME);
        return folder;
    }
}
