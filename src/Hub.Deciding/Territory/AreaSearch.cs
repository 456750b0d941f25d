using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Territory;

/// <summary>One search: takes the evidence from strong to weak and narrows the areas that remain.</summary>
/// <remarks>
/// Evidence that contradicts stronger evidence is a conflict, never outvoted; only names that are plain words, and text, give way.
/// </remarks>
internal struct AreaSearch(MunicipalityTerritory territory)
{
    private AreaSet areas = territory.All;
    private bool narrowed;
    private bool byPointOnly;
    private bool conflict;
    private bool outside;
    private RuleId? by;
    private (int Area, RuleId By)? main;
    private bool mainDisputed;
    private BuurtCode? buurt;

    /// <summary>Whether the place left it open, so that names in the text may help.</summary>
    public readonly bool WantsText => !conflict && !outside && areas.Count != 1 && Likely is null;

    private readonly (int Area, RuleId By)? Likely => !mainDisputed && main is { } it && areas.Contains(it.Area) ? it : null;

    /// <summary>Weighs what the source says of the place.</summary>
    public void Weigh(SignalLocation location)
    {
        Buurt(location.Buurt);
        Point(location);
        Postcode(location.Postcode);
        Name(location.Neighbourhood, TerritoryRules.Neighbourhood);
        Name(location.Place, TerritoryRules.Place);
    }

    /// <summary>Weighs a street that a buurt is named after, and names in the text; they can narrow, never contradict.</summary>
    public void Weigh(string? street, ReadOnlySpan<string?> texts)
    {
        var named = street is null ? AreaEvidence.None
            : territory.Names.Field(street, out var weak) is var field && !weak ? field
            : AreaEvidence.None;
        Take(named, TerritoryRules.Text, weak: true);
        if (!WantsText)
        {
            return;
        }
        var found = AreaEvidence.None;
        foreach (var text in texts)
        {
            found = text is null ? found : found.Or(territory.Names.Text(text));
        }
        Take(found, TerritoryRules.Text, weak: true);
    }

    /// <summary>The answer, once all evidence was weighed.</summary>
    public readonly Located Answer()
    {
        if (conflict || (outside && narrowed))
        {
            return new Located.Unclear(TerritoryRules.Conflict, narrowed ? territory.Areas(areas) : []);
        }
        if (outside)
        {
            return new Located.Unclear(TerritoryRules.Outside, []);
        }
        if (areas.Count == 1)
        {
            return In(areas.Next(0), by ?? TerritoryRules.Municipality);
        }
        if (Likely is { } likely)
        {
            return In(likely.Area, likely.By);
        }
        return !narrowed ? new Located.Unclear(TerritoryRules.Unknown, [])
            : new Located.Unclear(byPointOnly ? TerritoryRules.Border : TerritoryRules.Ambiguous, territory.Areas(areas));
    }

    private readonly Located.InArea In(int area, RuleId rule)
        => new(territory[area], rule, buurt is not null && territory.Buurt(buurt.Value).Main == area ? buurt : null);

    private void Buurt(string? code)
    {
        if (code?.Trim() is not { Length: 10 } trimmed)
        {
            return;
        }
        if (trimmed.StartsWith("BU", StringComparison.OrdinalIgnoreCase)
            && !trimmed.StartsWith(territory.BuurtPrefix, StringComparison.OrdinalIgnoreCase))
        {
            outside = true;
            return;
        }
        Take(territory.Buurt(trimmed), TerritoryRules.Buurt, weak: false);
    }

    private void Point(SignalLocation location)
    {
        RdPoint? point = location is { RdX: { } x, RdY: { } y } ? new RdPoint(x, y)
            : location is { Lat: { } lat, Lon: { } lon } ? RdPoint.FromDegrees(lat, lon)
            : null;
        if (territory.Boundaries is not { } boundaries || point is not { IsDutch: true } at)
        {
            return;
        }
        var found = boundaries.At(at);
        outside |= found.Areas.IsEmpty;
        Take(found, TerritoryRules.Point, weak: false);
    }

    private void Postcode(string? postcode)
    {
        var trimmed = postcode.AsSpan().Trim();
        if (trimmed.Length < 4 || trimmed[0] is < '1' or > '9' || trimmed[..4].ContainsAnyExceptInRange('0', '9')
            || (trimmed.Length > 4 && char.IsAsciiDigit(trimmed[4])))
        {
            return;
        }
        var pc4 = trimmed[..4].ToString();
        var found = territory.Pc4(pc4);
        outside |= found.Areas.IsEmpty && !territory.IsPostbus(pc4);
        Take(found, TerritoryRules.Pc4, weak: false);
    }

    private void Name(string? name, RuleId rule)
    {
        if (name is null || territory.IsOwnName(name))
        {
            return;
        }
        var found = territory.Names.Field(name, out var weak);
        Take(found, rule, weak);
    }

    private void Take(AreaEvidence found, RuleId rule, bool weak)
    {
        var left = areas.And(found.Areas);
        if (found.Areas.IsEmpty || (left.IsEmpty && weak))
        {
            return;
        }
        if (left.IsEmpty)
        {
            conflict = true;
            areas = narrowed ? areas.Or(found.Areas) : found.Areas;
            narrowed = true;
            return;
        }
        by = left.Count == 1 && by is null ? rule : by;
        byPointOnly = rule == TerritoryRules.Point || (byPointOnly && left.Same(areas));
        buurt ??= found.Buurt;
        mainDisputed |= found.Main >= 0 && main is { } other && other.Area != found.Main;
        main ??= found.Main >= 0 ? (found.Main, rule) : null;
        areas = left;
        narrowed = true;
    }
}
