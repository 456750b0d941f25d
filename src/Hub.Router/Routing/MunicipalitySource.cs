using System.Collections.Immutable;
using Hub.Hosting.Configuration;

namespace Hub.Router.Routing;

/// <summary>The set of municipalities that is in use. A reload swaps it whole; a broken reload keeps the running set.</summary>
internal sealed class MunicipalitySource(MunicipalitySet first)
{
    private volatile MunicipalitySet current = first;

    /// <summary>The set in use. Take it once for each signal.</summary>
    public MunicipalitySet Current => current;

    /// <summary>Reads the folder again. Returns the faults; empty when the new set is in use.</summary>
    public ImmutableArray<ConfigFault> Reload(string configFolder)
    {
        var faults = new List<ConfigFault>();
        if (MunicipalitySet.Read(configFolder, faults) is { } set)
        {
            current = set;
        }
        return [.. faults];
    }
}
