using System.CommandLine;

namespace Hub.Adapters.Partners;

/// <summary><c>hub partner</c>: new, check, rotate-key, list, resume.</summary>
internal static class PartnerCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
        => new("partner", "Registers partners, checks what they send, rotates their keys, lists them, and calls them again.")
        {
            PartnerNewCommand.Create(), PartnerCheckCommand.Create(), PartnerRotateKeyCommand.Create(), PartnerListCommand.Create(), PartnerResumeCommand.Create(),
        };

    /// <summary>The option <c>--config</c>.</summary>
    internal static Option<string> Config()
        => new("--config") { Description = "Configuration folder (default deploy/config).", DefaultValueFactory = _ => DefaultFolder() };

    // The script `hub` says where the project is, so that it works from any folder.
    private static string DefaultFolder()
        => Directory.Exists("deploy/config") || Environment.GetEnvironmentVariable("HUB_ROOT") is not { Length: > 0 } root
            ? Path.Combine("deploy", "config")
            : Path.Combine(root, "deploy", "config");
}
