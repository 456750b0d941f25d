using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Desk.Frame;
using Hub.Desk.Link;

namespace Hub.Desk.Invoeren;

/// <summary>
/// Where something will likely go and by when somebody answers, told before it is sent: from what was ticked and who is who. The hub
/// decides
/// when it reads what was written.
/// </summary>
/// <param name="form">What was filled in.</param>
/// <param name="names">Who is who.</param>
/// <param name="now">The moment.</param>
public sealed class EntryRoad(EntryForm form, Names names, DateTimeOffset now)
{
    private readonly DirectoryMunicipality municipality =
        names.Directory.Municipalities.First(one => one.Code.Value == form.Municipality);

    /// <summary>Where it goes, a sentence each.</summary>
    public IEnumerable<string> Ways()
    {
        if (form["over"] == "weet-niet" || form.Area.Length == 0)
        {
            yield return $"Waarschijnlijk eerst naar {Team(TeamKind.Triage)}: een mens kijkt wie dit het beste oppakt. Niemand anders "
                + $"leest "
                + "het.";
            yield break;
        }
        if (form["over"] is "persoon" or "beide")
        {
            yield return $"Waarschijnlijk naar {Team(TeamKind.Wijkzorgnetwerk)}. Het gaat verzegeld: alleen dat team leest wat u schreef.";
        }
        if (form["over"] is "buurt" or "beide")
        {
            yield return $"Waarschijnlijk naar {Team(TeamKind.Wijkteam)}. Dat zijn veel mensen: zij lezen plaats, onderwerp en woorden die "
                + "over niemand gaan.";
        }
    }

    /// <summary>By when somebody answers; null where the hub does not say.</summary>
    public string? Until => municipality.AnswerBy is { } terms ? DeskTime.By(Due(terms), now) : null;

    private DateTimeOffset Due(DirectoryTerms terms) => form["gevaar"] switch
    {
        "nu" => terms.Acute,
        "dreigt" => terms.High,
        _ => form["over"] == "buurt" ? terms.Collective : terms.Individual,
    };

    private string Team(TeamKind kind)
        => (municipality.Teams.FirstOrDefault(team => team.Kind == kind && team.Areas.Any(area => area.Value == form.Area))
            ?? municipality.Teams.FirstOrDefault(team => team.Kind == kind && team.Areas.IsEmpty))?.Name ?? KindWords.Of(kind);
}
