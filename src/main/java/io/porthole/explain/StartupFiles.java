package io.porthole.explain;

import java.util.Locale;
import java.util.Set;

/// Tells the files that programs mostly read once, when they start, from those that they write: by their names.
final class StartupFiles {
    private static final Set<String> ENDINGS = Set.of(
            "acl",
            "cer",
            "cert",
            "cf",
            "cfg",
            "cjs",
            "cnf",
            "conf",
            "config",
            "crt",
            "env",
            "erb",
            "go",
            "hcl",
            "htpasswd",
            "ini",
            "j2",
            "jar",
            "java",
            "js",
            "json",
            "key",
            "lua",
            "mjs",
            "pem",
            "php",
            "pl",
            "properties",
            "py",
            "rb",
            "rules",
            "service",
            "sh",
            "template",
            "tf",
            "tmpl",
            "toml",
            "ts",
            "vcl",
            "war",
            "xml",
            "yaml",
            "yml");
    private static final Set<String> NAMES = Set.of(".env", ".htaccess", "caddyfile", "dockerfile", "makefile");

    private StartupFiles() {}

    /// @param name a file's name without its directory
    static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return NAMES.contains(lower) || (dot >= 0 && ENDINGS.contains(lower.substring(dot + 1)));
    }
}
