using Hub.Configuration;

namespace Hub.Hosting.Keys;

/// <summary>
/// Keys of one kind that a running worker reads anew when their files changed, so that a key is rotated or revoked without a restart.
/// </summary>
public interface IKeyRing
{
    /// <summary>What the log calls it.</summary>
    string Name { get; }

    /// <summary>Reads the files anew where they changed; whether other keys are in use now.</summary>
    /// <exception cref="ConfigurationRefusedException">A file is broken or missing: the keys in use stay.</exception>
    bool Reload(DateTimeOffset now);
}
