using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Territory;

/// <summary>
/// The boundaries of one municipality as the router loads them: <c>territory/&lt;gm code&gt;.boundaries.json</c>, made by <c>./hub
/// territory import</c>.
/// </summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="CbsYear">The year of the buurt codes; must be that of the municipality's file.</param>
/// <param name="Buurten">The borders.</param>
internal sealed record BoundaryFile(MunicipalityCode Municipality, int CbsYear, ImmutableArray<BuurtBorder> Buurten)
{
    /// <summary>The file's name within the configuration folder.</summary>
    public static string NameOf(MunicipalityCode municipality) => $"territory/{municipality.Value.ToLowerInvariant()}.boundaries.json";
}
