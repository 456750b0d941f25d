using Hub.Configuration;

namespace Hub.Desk;

/// <summary>
/// What the desk reads of <c>hub.json</c>: addresses, its certificate, logs, identity providers, the form. What the other workers keep
/// secret it
/// neither needs nor may read.
/// </summary>
internal static class DeskSettings
{
    private static readonly string[] Own = ["$.http", "$.logs", "$.providers", "$.entry"];

    /// <summary>
    /// Reads them. Faults in what is none of the desk's business, such as a secret that its account cannot read, do not count.
    /// </summary>
    /// <exception cref="ConfigurationRefusedException">The file is none, or the desk's own part of it is broken; lists all those
    /// faults.</exception>
    public static HubSettings Load(string configFolder)
    {
        var faults = new List<ConfigFault>();
        var settings = HubSettings.Read(configFolder, faults);
        return settings is not null && !faults.Any(IsOwn)
            ? settings
            : throw new ConfigurationRefusedException([.. settings is null ? faults : faults.Where(IsOwn)]);
    }

    private static bool IsOwn(ConfigFault fault) => Own.Any(part => fault.Path.StartsWith(part, StringComparison.Ordinal));
}
