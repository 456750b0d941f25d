using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hub.Contracts.Territory;
using Hub.Hosting.Notices;

namespace Hub.Router.Telling;

/// <summary>That something waits for a team, as counts.</summary>
/// <param name="Team">The team.</param>
/// <param name="Name">What it is called.</param>
/// <param name="New">How many deliveries the contact was not told of.</param>
/// <param name="Acute">How many of these are about danger to life.</param>
/// <param name="Waiting">How many wait in all.</param>
internal sealed record TeamNotice(TeamId Team, string Name, int New, int Acute, int Waiting)
{
    /// <summary>The notice of these teams together.</summary>
    /// <param name="teams">At least one.</param>
    /// <param name="source">What the installation calls itself.</param>
    /// <param name="desk">Where the desk is; null for no link.</param>
    public static Notice Of(IReadOnlyList<TeamNotice> teams, string source, Uri? desk)
    {
        var isAcute = teams.Any(team => team.Acute > 0);
        var whom = teams.Count == 1 ? teams[0].Name : $"{teams.Count} teams";
        ImmutableArray<string> lines =
        [
            .. teams.Select(Line),
            desk is null ? "Kijk in het postvak." : $"Kijk in het postvak: {desk}",
            "Wat er ligt staat alleen in het postvak. Antwoorden op dit bericht komt bij niemand aan.",
        ];
        return new Notice($"{(isAcute ? "ACUUT: er" : "Er")} ligt iets voor {whom}", lines, Json(teams, source), isAcute);
    }

    private static string Line(TeamNotice team)
    {
        var acute = team.Acute == 0 ? "" : team.Acute == team.New ? team.New == 1 ? ", acuut" : ", alle acuut"
            : $", waarvan {team.Acute} acuut";
        var waiting = team.Waiting == team.New ? "" : $" In het postvak {(team.Waiting == 1 ? "wacht" : "wachten")} er nu {team.Waiting}.";
        return $"Voor {team.Name}: {team.New} nieuw{acute}.{waiting}";
    }

    private static JsonObject Json(IReadOnlyList<TeamNotice> teams, string source) => new()
    {
        ["source"] = source,
        ["teams"] = new JsonArray([.. teams.Select(team => new JsonObject
        {
            ["team"] = team.Team.Value,
            ["new"] = team.New,
            ["acute"] = team.Acute,
            ["waiting"] = team.Waiting,
        })]),
    };
}
