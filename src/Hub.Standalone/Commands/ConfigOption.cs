using System.CommandLine;

namespace Hub.Standalone.Commands;

/// <summary>The option <c>--config</c>, the same for every command.</summary>
internal static class ConfigOption
{
    /// <summary>Creates the option.</summary>
    public static Option<string> Create()
        => new("--config") { Description = "Map met de configuratie (anders deploy/config).", DefaultValueFactory = _ => DefaultFolder() };

    // The script `hub` says where the project is, so that it works from any folder.
    private static string DefaultFolder()
        => Directory.Exists("deploy/config") || Environment.GetEnvironmentVariable("HUB_ROOT") is not { Length: > 0 } root
            ? Path.Combine("deploy", "config")
            : Path.Combine(root, "deploy", "config");
}
