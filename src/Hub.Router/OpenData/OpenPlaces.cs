using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Deciding.Municipalities;

namespace Hub.Router.OpenData;

/// <summary>Areas, teams and focuspunten as open data: what stands in who is who, and no way to reach anybody.</summary>
internal static class OpenPlaces
{
    private static readonly OpenField Area = new("gebied", "text", "Code van het gebied binnen de gemeente.");

    /// <summary>The tables of a municipality.</summary>
    public static IEnumerable<OpenTable> Of(Municipality municipality) => [Areas(municipality), Teams(municipality), Points(municipality)];

    private static OpenTable Areas(Municipality municipality) => new(
        municipality, $"/open/{municipality.Prefix}/areas", $"Gebieden van {municipality.Name}",
        "De gebieden waarin de gemeente werkt, met de CBS-buurten waaruit elk bestaat: een rij per buurt.",
        OpenTerms.LicenceOfTerritory, OpenTerms.AttributionOfTerritory(municipality), null,
        [
            Area, new("naam", "text", "Naam van het gebied."), new("buurt", "text", "CBS-code van de buurt."),
            new("buurtnaam", "text", "Naam van de buurt."), new("cbs_jaar", "integer", "Jaar van de buurtcodes."),
        ],
        Rows(municipality.Areas.SelectMany(area => area.Buurten.Select(buurt
            => (object?[])[area.Code.Value, area.Name, buurt.Code.Value, buurt.Name, (long)municipality.CbsYear]))));

    private static OpenTable Teams(Municipality municipality) => new(
        municipality, $"/open/{municipality.Prefix}/teams", $"Teams van {municipality.Name}",
        "De teams en loketten die signalen ontvangen, en waar zij werken. Geen personen, geen contactgegevens.",
        OpenTerms.LicenceOf(municipality), OpenTerms.AttributionOf(municipality), null,
        [
            new("team", "text", "Kenmerk van het team."), new("soort", "text", "Soort team, zoals wijkteam of wijkzorgnetwerk."),
            new("naam", "text", "Naam zoals de gemeente die gebruikt."),
            new("gebieden", "list", "Codes van de gebieden; leeg voor de hele gemeente."),
        ],
        Rows(municipality.Teams.Select(team => (object?[])
        [
            team.Id.Value, WireCode.Of(team.Kind), team.Name,
            team.Areas.IsDefaultOrEmpty ? Array.Empty<string>() : team.Areas.Select(area => area.Value).ToArray(),
        ])));

    private static OpenTable Points(Municipality municipality) => new(
        municipality, $"/open/{municipality.Prefix}/focuspunten", $"Focuspunten van {municipality.Name}",
        "Waar gebieden een tijd aan werken of werkten.",
        OpenTerms.LicenceOf(municipality), OpenTerms.AttributionOf(municipality), null,
        [
            new("focuspunt", "text", "Kenmerk van het focuspunt."), Area, new("titel", "text", "Zoals het gebied het schreef."),
            new("plaats", "text", "Waar het over gaat."), new("sociaal_domein", "boolean", "Of het een link met het sociaal domein heeft."),
            new("van", "date", "Eerste dag."), new("tot_en_met", "date", "Laatste dag; leeg zolang het geldt."),
        ],
        Rows(municipality.Focuspunten.Select(one => (object?[])
            [one.Id.Value, one.Area.Value, one.Title, one.Place, one.SocialDomain, one.ValidFrom, one.ValidThrough])));

    private static ImmutableArray<ImmutableArray<object?>> Rows(IEnumerable<object?[]> rows)
        => [.. rows.Select(row => row.ToImmutableArray())];
}
