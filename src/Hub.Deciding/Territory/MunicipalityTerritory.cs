using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Territory;
using Hub.Deciding.Language.Words;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Territory;

/// <summary>Where one municipality's areas are, in the forms that evidence comes in. Built once, read by every signal.</summary>
internal sealed class MunicipalityTerritory
{
    private readonly FrozenDictionary<string, AreaEvidence> buurten;
    private readonly FrozenDictionary<string, AreaEvidence> pc4s;
    private readonly FrozenSet<string> postbus;
    private readonly ImmutableArray<AreaCode> areas;
    private readonly string name;

    /// <summary>Builds the indexes.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="boundaries">Its boundaries; null where none are configured: coordinates then say nothing.</param>
    /// <param name="words">The lists of words that text is read with.</param>
    public MunicipalityTerritory(Municipality municipality, BuurtBoundaries? boundaries, WordBook words)
    {
        name = municipality.Name;
        Names = new NameIndex(municipality, words);
        Boundaries = boundaries;
        areas = [.. municipality.Areas.Select(area => area.Code)];
        All = AreaSet.UpTo(areas.Length);
        buurten = municipality.Areas.Index()
            .SelectMany(entry => entry.Item.Buurten.Select(buurt => (buurt.Code, Area: entry.Index)))
            .ToFrozenDictionary(
                entry => entry.Code.Value, entry => AreaEvidence.Of(entry.Area, entry.Code), StringComparer.OrdinalIgnoreCase);
        pc4s = Postcodes(municipality).ToFrozenDictionary(StringComparer.Ordinal);
        postbus = municipality.PostbusPc4.Select(pc4 => pc4.Value).ToFrozenSet(StringComparer.Ordinal);
        BuurtPrefix = $"BU{municipality.Code.Value[2..]}";
    }

    /// <summary>All names.</summary>
    public NameIndex Names { get; }

    /// <summary>Boundaries; null where none are configured.</summary>
    public BuurtBoundaries? Boundaries { get; }

    /// <summary>What the codes of its buurten begin with.</summary>
    public string BuurtPrefix { get; }

    /// <summary>All areas.</summary>
    public AreaSet All { get; }

    /// <summary>The area of a number.</summary>
    public AreaCode this[int index] => areas[index];

    /// <summary>What a buurt code says.</summary>
    public AreaEvidence Buurt(string code) => buurten.GetValueOrDefault(code, AreaEvidence.None);

    /// <summary>What a PC4 says.</summary>
    public AreaEvidence Pc4(string pc4) => pc4s.GetValueOrDefault(pc4, AreaEvidence.None);

    /// <summary>Whether a PC4 is of post boxes.</summary>
    public bool IsPostbus(string pc4) => postbus.Contains(pc4);

    /// <summary>Whether a place is the municipality itself: that says nothing of the area.</summary>
    public bool IsOwnName(string place) => string.Equals(place, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The codes of a set of areas.</summary>
    public ImmutableArray<AreaCode> Areas(AreaSet set)
    {
        var list = ImmutableArray.CreateBuilder<AreaCode>(set.Count);
        for (var area = set.Next(0); area >= 0; area = set.Next(area + 1))
        {
            list.Add(areas[area]);
        }
        return list.MoveToImmutable();
    }

    private static Dictionary<string, AreaEvidence> Postcodes(Municipality municipality)
    {
        var found = new Dictionary<string, AreaEvidence>(StringComparer.Ordinal);
        foreach (var (index, area) in municipality.Areas.Index())
        {
            foreach (var pc4 in area.Pc4)
            {
                found[pc4.Value] = new AreaEvidence(found.GetValueOrDefault(pc4.Value).Areas.Or(AreaSet.Of(index)), index);
            }
            foreach (var pc4 in area.Pc4Partly)
            {
                var known = found.GetValueOrDefault(pc4.Value, AreaEvidence.None);
                found[pc4.Value] = known with { Areas = known.Areas.Or(AreaSet.Of(index)) };
            }
        }
        return found;
    }
}
