using Hub.Configuration.Servers;
namespace Hub.Configuration;

/// <summary>Refuses secrets that are missing, or that everybody knows.</summary>
internal static class Secrets
{
    private static readonly HashSet<string> WellKnown = new(StringComparer.OrdinalIgnoreCase)
    {
        "guest", "admin", "administrator", "changeme", "change-me", "change_me", "default", "hub", "pass", "password", "passw0rd",
        "postgres", "rabbitmq", "root", "secret", "test", "user", "welkom", "welkom01", "geheim", "wachtwoord", "123456", "12345678",
    };

    public static void Check(string path, string? user, SecretSource? source, ICollection<ConfigFault> faults)
    {
        if (source is null)
        {
            Add(faults, path, "is required for a server");
            return;
        }
        if (source.File is null == source.Variable is null)
        {
            Add(faults, path, "must name either a file or a variable");
            return;
        }
        var at = $"{path}.{(source.File is null ? "variable" : "file")}";
        var secret = source.Read();
        if (secret is null)
        {
            Add(faults, at, "names a secret that is not there or is empty");
        }
        else if (WellKnown.Contains(secret) || string.Equals(secret, user, StringComparison.OrdinalIgnoreCase))
        {
            Add(faults, at, "holds a default secret; choose one of your own");
        }
    }

    private static void Add(ICollection<ConfigFault> faults, string path, string rule)
        => faults.Add(new ConfigFault(HubSettings.FileName, path, rule));
}
