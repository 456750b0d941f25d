using System.CommandLine;
using Hub.Adapters.Doors;

namespace Hub.Adapters.Enrolment;

/// <summary><c>hub partner</c>: new, check, rotate-key, list, resume.</summary>
internal static class PartnerCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="doorsOf">The doors of a configuration folder.</param>
    public static Command Create(Func<string, DoorSet> doorsOf)
        => new("partner", "Schrijft partners in, controleert wat zij sturen, vernieuwt hun sleutels, toont hen, en roept hen weer aan.")
        {
            PartnerNewCommand.Create(doorsOf), PartnerCheckCommand.Create(doorsOf), PartnerRotateKeyCommand.Create(),
            PartnerListCommand.Create(doorsOf), PartnerResumeCommand.Create(),
        };

    /// <summary>The option <c>--config</c>.</summary>
    internal static Option<string> Config()
        => new("--config") { Description = "Map met de configuratie (anders deploy/config).", DefaultValueFactory = _ => DefaultFolder() };

    // The script `hub` says where the project is, so that it works from any folder.
    private static string DefaultFolder()
        => Directory.Exists("deploy/config") || Environment.GetEnvironmentVariable("HUB_ROOT") is not { Length: > 0 } root
            ? Path.Combine("deploy", "config")
            : Path.Combine(root, "deploy", "config");
}
