using System.Collections.Immutable;

namespace Hub.Configuration;

/// <summary>A configuration set is broken; the host does not start with it. Lists all faults, not only the first.</summary>
public sealed class ConfigurationRefusedException(ImmutableArray<ConfigFault> faults)
    : Exception($"De configuratie is niet in orde: {faults.Length} fout(en).{string.Concat(faults.Select(fault => $"\n  {fault}"))}")
{
    /// <summary>All faults, in the order of the files.</summary>
    public ImmutableArray<ConfigFault> Faults { get; } = faults;
}
