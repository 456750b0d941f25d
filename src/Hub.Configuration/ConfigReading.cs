using System.Collections.Immutable;

namespace Hub.Configuration;

/// <summary>What came of reading one configuration file.</summary>
/// <typeparam name="T">The settings that the file holds.</typeparam>
/// <param name="Value">The settings, without the parts that could not be read; null where nothing could be made of the file.</param>
/// <param name="Complete">Whether every part was read, so that cross-checks say something. An unknown key does not make it
/// incomplete.</param>
/// <param name="Faults">All faults found.</param>
public sealed record ConfigReading<T>(T? Value, bool Complete, ImmutableArray<ConfigFault> Faults)
    where T : class
{
    /// <summary>The settings.</summary>
    /// <exception cref="ConfigurationRefusedException">There is a fault.</exception>
    public T Require() => Faults.IsEmpty && Value is not null ? Value : throw new ConfigurationRefusedException(Faults);
}
