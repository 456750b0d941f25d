using Hub.Contracts.Individual;
using Hub.Contracts.TeamInbox;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Teams.Inbox;

namespace Hub.Desk.Postvak;

/// <summary>A delivery as somebody reads it without opening it.</summary>
/// <param name="entry">The delivery.</param>
/// <param name="team">The reader's team.</param>
/// <param name="names">What teams and areas are called; null where the hub did not say.</param>
/// <param name="now">The moment of reading.</param>
public sealed class EntryWords(InboxEntry entry, string team, Names? names, DateTimeOffset now)
{
    /// <summary>The delivery.</summary>
    public InboxEntry Entry => entry;

    /// <summary>Whether it is about danger.</summary>
    public bool IsAcute => entry is { Urgency: "acute", State: "delivered" or "offered" or "accepted" };

    /// <summary>Whether nobody answered, or who took it up did not close it, in time.</summary>
    public bool IsLate => (IsWaiting && entry.Due < now) || entry.FinishBy < now;

    /// <summary>Whether a person of this team can take it up.</summary>
    public bool IsWaiting => entry.State is "delivered" or "offered" && !Follows;

    /// <summary>Whether several of these can be taken up at once: what nobody needs to read first.</summary>
    public bool IsForBatch => IsWaiting && entry.Contract == "collective";

    /// <summary>Whether it belongs with another: what is done there, is done with this.</summary>
    public bool Follows => entry is { JoinedTo: not null, State: not "closed" };

    /// <summary>Whether it can be joined with others of the team, or what belongs with it can be looked at.</summary>
    public bool TakesOthers
        => !IsOwnMessage && entry.DataClass != DataClass.Initiator
            && (entry.Joined is not null || entry.State is "delivered" or "accepted");

    /// <summary>Whether a role of another team can read along in it.</summary>
    public bool TakesReaders => entry is { Contract: "individual", State: "accepted" } && entry.DataClass != DataClass.Initiator;

    /// <summary>Whether there is something to read.</summary>
    public bool IsReadable => entry.State is not (InboxCodes.Withdrawn or InboxCodes.Decided or "closed");

    /// <summary>Whether the hub sends it of its own accord: nothing can be handed over or given back.</summary>
    public bool IsOwnMessage => entry.Contract is not ("collective" or "individual");

    /// <summary>What it is about.</summary>
    public string Title => $"{(entry.Urgency == "acute" ? "Acuut: " : "")}{Capital(About)}";

    /// <summary>What kind of matter it is.</summary>
    public string Kind => entry.Contract switch
    {
        "individual" when entry.DataClass == DataClass.Initiator => "initiatiefnemer, verzegeld",
        "individual" => "zaak, verzegeld",
        "collective" => "openbare zaak",
        _ => "bericht van de hub",
    };

    /// <summary>Where, from whom and since when.</summary>
    public string Line => string.Join(" · ", new[] { Where, From, DeskTime.Since(entry.ReceivedAt, now) }.OfType<string>());

    /// <summary>How long one has, or how late it is; null where nothing is asked.</summary>
    public string? Term
        => IsWaiting && entry.Due is { } due ? DeskTime.Left(due, now)
            : entry.FinishBy is { } last ? $"afronden: {DeskTime.Left(last, now)}"
            : null;

    /// <summary>Who has it, and what happened to it before.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (entry is { State: InboxCodes.Withdrawn, Reason: { } taken })
            {
                yield return $"Ingetrokken: {TeamWords.Reason(taken)}.";
                yield break;
            }
            if (entry.AcceptedBy is { } who)
            {
                yield return entry.State switch
                {
                    InboxCodes.Decided => $"Met de hand besloten door {who}; het ging verder als een andere levering.",
                    "closed" => $"Gesloten{(entry.Outcome is { } outcome ? $" ({TeamWords.Outcome(outcome)})" : "")}; opgepakt door {who}.",
                    _ => $"Opgepakt door {who}.",
                };
            }
            if (entry.MadePublic is { } open)
            {
                var what = entry.State == InboxCodes.Decided ? "Openbaar gemaakt" : "Ook openbaar gemaakt";
                var actor = open.By is null ? "" : $" door {open.By}";
                yield return $"{what}{actor} ({DeskTime.Since(open.At, now)}): {Team(open.To.Value)} heeft wat is vrijgegeven, "
                    + "en weet van geen zaak.";
            }
            foreach (var steered in Steered)
            {
                yield return steered;
            }
            if (Follows)
            {
                yield return "Hoort bij een ander signaal: wat u daar doet, geldt ook hiervoor. De melder hoort alleen van dit signaal.";
            }
            if (entry.Joined is { } others)
            {
                yield return entry.State == "closed" ? $"Samen gesloten met {others} andere." : $"{Capital(SameMatterWords.With(others))}.";
            }
            if (entry.Owner is { } owner)
            {
                yield return $"Aangeboden door {Team(owner)}, dat eigenaar blijft tot u aanneemt.";
            }
            if (entry.OfferedTo is { } other)
            {
                yield return $"Wacht op {Team(other)}. U blijft eigenaar tot dat team heeft aangenomen.";
            }
            if (entry.Reason is { } why)
            {
                yield return entry is { ReturnedBy: { } by, ReturnedAt: { } at }
                    ? $"Terug van {Team(by)} ({DeskTime.Since(at, now)}): {TeamWords.Reason(why)}."
                    : $"Kwam terug: {TeamWords.Reason(why)}.";
            }
            if (entry.Revision > 1)
            {
                yield return $"Versie {entry.Revision}: komt in de plaats van wat u eerder had.";
            }
            if (entry.ContentUntil is { } until)
            {
                yield return $"De hub bewaart de inhoud tot {Contracts.Text.DutchTime.ToTheMinute(until)}. Bewaar wat u nodig hebt in uw "
                    + "eigen systeem.";
            }
        }
    }

    /// <summary>With whom its owner laid it, and what who coordinates the area asks.</summary>
    public IEnumerable<string> Steered
    {
        get
        {
            if (entry is { RaisedTo: { } above, RaisedReason: { } why })
            {
                yield return $"Hoger gelegd bij {Team(above.Value)}: {SteeringWords.Escalation(why)}.";
            }
            if (entry is { AskedTo: { } next, AskedBy: { } by, State: "delivered" or "accepted" })
            {
                yield return $"{Team(by.Value)} vraagt dit over te dragen aan {Team(next.Value)}.";
            }
        }
    }

    private string About => entry switch
    {
        { Theme: { } theme, Contract: "pattern" } => $"patroon: meer zaken over {TeamWords.Theme(theme)}",
        { Theme: { } theme, Contract: "trend" } => $"stijging: {TeamWords.Theme(theme)}",
        { Theme: { } theme } => TeamWords.Theme(theme),
        _ => WithoutTheme,
    };

    private string WithoutTheme => entry.Contract switch
    {
        "individual" => "zaak over een persoon of huishouden",
        "collective" => "openbare zaak",
        "notice" => "bericht bij een focuspunt",
        "reminder" => "herinnering: leveringen wachten op antwoord",
        "escalation" => "escalatie: een team antwoordde niet",
        "pattern" => "patroon: meer zaken met één thema",
        "trend" => "stijging van openbare zaken",
        var other => other,
    };

    private string? Where
        => string.Join(
            ", ",
            new[] { entry.Area is { } area ? names?.Area(team, area) ?? area : null, entry.Street?.Value }
                .OfType<string>()) is { Length: > 0 } place
            ? place
            : null;

    private string? From => (entry.Partner, entry.Source) switch
    {
        ({ } partner, _) => $"van {Capital(partner.Value.Replace('-', ' '))}",
        (_, { } source) => $"van {TeamWords.Source(source)}",
        _ => null,
    };

    private string Team(string id) => names?.Team(id, team) ?? id;

    /// <summary>The same words at the beginning of a line.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
