using System.Collections.Frozen;
using Hub.Contracts.Signals;
using Hub.Deciding.Language.Words;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Territory;

/// <summary>
/// Finds the area of a signal from what its source says of the place. Pure: the same input gives the same answer, and what is not
/// certain is left to people.
/// </summary>
internal sealed class AreaLocator
{
    private readonly FrozenDictionary<MunicipalityCode, MunicipalityTerritory> territories;

    /// <summary>Builds the locator of a set.</summary>
    /// <param name="set">The municipalities.</param>
    /// <param name="boundaries">Boundaries by municipality; those without have none.</param>
    /// <param name="words">The lists of words that text is read with; default: as they ship.</param>
    public AreaLocator(
        MunicipalitySet set, IReadOnlyDictionary<MunicipalityCode, BuurtBoundaries>? boundaries = null, WordBook? words = null)
        => territories = set.Municipalities.ToFrozenDictionary(
            municipality => municipality.Code,
            municipality => new MunicipalityTerritory(
                municipality, boundaries?.GetValueOrDefault(municipality.Code), words ?? WordBook.Shipped));

    /// <summary>Locates a signal.</summary>
    public Located Locate(Signal signal) => Locate(signal.Municipality, signal.Location, signal.Summary, signal.Description);

    /// <summary>Locates a place.</summary>
    /// <param name="municipality">The municipality that it is for.</param>
    /// <param name="location">The place, as the source gave it; null where it gave none.</param>
    /// <param name="texts">Summary and description: looked at last, and only when the rest does not decide.</param>
    public Located Locate(MunicipalityCode municipality, SignalLocation? location, params ReadOnlySpan<string?> texts)
    {
        if (!territories.TryGetValue(municipality, out var territory))
        {
            return new Located.Unclear(TerritoryRules.Outside, []);
        }
        var search = new AreaSearch(territory);
        if (location is not null)
        {
            search.Weigh(location);
        }
        if (search.WantsText)
        {
            search.Weigh(location?.Street, texts);
        }
        return search.Answer();
    }
}
