using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Teams.Inbox;

namespace Hub.Desk.Invoeren;

/// <summary>
/// What became of what was entered, in plain Dutch. It names no team on the side of people: others may look at this screen too.
/// </summary>
internal static class EntryWords
{
    /// <summary>Where it is now, and what happens next.</summary>
    public static string Now(EntryStatus status, DateTimeOffset now) => status.State switch
    {
        OutcomeState.Received => "De hub heeft het ontvangen en kijkt waar het heen moet. Ververs dit scherm over een minuut.",
        OutcomeState.Routed when status.ExpectedAt is { } by => by > now
            ? $"Het ligt bij het juiste team. U hoort uiterlijk {DeskTime.By(by, now)} iets."
            : "Het ligt bij het juiste team, maar dat antwoordde niet op tijd. De hub herinnert het team, en gaat daarna naar wie "
                + "erboven staat.",
        OutcomeState.Routed => "Het ligt bij het juiste team.",
        OutcomeState.Accepted => "Iemand heeft het opgepakt.",
        OutcomeState.Returned => "Het team kan er zelf niets mee; triage kijkt wie het wel doet.",
        OutcomeState.Closed => status.Outcome ?? "Het werk is gedaan.",
        OutcomeState.Refused => Refused(status.Steps.IsEmpty ? null : status.Steps[^1].Reason),
        OutcomeState.Parked => "Er ging iets mis bij het verwerken. De beheerder kijkt ernaar; u hoeft niets te doen.",
        OutcomeState.Duplicate => "De hub had dit al.",
        OutcomeState.Erased => "Dit is gewist.",
        _ => "De hub zegt iets dat dit bureau niet kent. Vraag de beheerder het bureau bij te werken.",
    };

    /// <summary>One thing that happened.</summary>
    public static string Of(EntryStep step) => step.State switch
    {
        OutcomeState.Received => "Ontvangen.",
        OutcomeState.Routed => $"Gestuurd naar {Kind(step.Kind)}.",
        OutcomeState.Accepted => $"Opgepakt door {Kind(step.Kind)}.",
        OutcomeState.Returned => $"Terug van {Kind(step.Kind)}{(TeamWords.Reason(step.Reason) is { } why ? $": {why}" : "")}.",
        OutcomeState.Closed => $"Afgerond door {Kind(step.Kind)}.",
        OutcomeState.Refused => "Niet aangenomen.",
        OutcomeState.Parked => "Wacht op de beheerder.",
        OutcomeState.Duplicate => "Was er al.",
        OutcomeState.Erased => "Gewist.",
        _ => "Er gebeurde iets dat dit bureau niet kent.",
    };

    /// <summary>Why the hub did not take it in, and what to do; nothing of what was written stands in it.</summary>
    public static string NotSent(HubAnswer answer) => answer.Status switch
    {
        400 => "De hub neemt dit zo niet aan. Staat er een burgerservicenummer in? Haal dat weg. Kijk de velden na en verstuur het "
            + "opnieuw; "
            + "blijft het zo, bel dan het team zelf.",
        401 or 403 => "De hub kent dit formulier niet (meer) als partner. Bel de beheerder; uw tekst staat hieronder nog.",
        413 => "Dit is te veel tekst voor de hub. Schrijf het korter en verstuur het opnieuw.",
        429 => "Er is vandaag al te veel ingevoerd. Wacht een paar minuten en verstuur het dan opnieuw; uw tekst staat hieronder nog.",
        _ => "De hub antwoordt nu niet. Er is niets verstuurd; uw tekst staat hieronder nog. Laat dit scherm open en verstuur het over "
            + "een minuut "
            + "opnieuw. Heeft het haast? Bel het team zelf.",
    };

    private static string Refused(string? reason) => reason switch
    {
        "never-accepted" => "Niemand heeft dit in een half jaar opgepakt. Speelt het nog? Voer het opnieuw in, of bel het team.",
        "parked-expired" => "De hub kon dit niet verwerken. Voer het opnieuw in, of bel het team zelf.",
        nameof(PrivacyRule.CovenantRequired) or nameof(PrivacyRule.BasisRequired) or nameof(PrivacyRule.NeedToKnow)
            => "De hub mag dit niet doorgeven: de afspraken over privacy laten het niet toe. Er is niets bezorgd. Bel het team zelf.",
        _ => "De hub heeft dit niet aangenomen. Er is niets bezorgd. Bel het team zelf, of vraag de beheerder waarom.",
    };

    private static string Kind(TeamKind? kind) => kind switch
    {
        TeamKind.Wijkteam => "het wijkteam",
        TeamKind.Wijkregisseur => "de wijkregisseur",
        TeamKind.Stadsmarshall => "de stadsmarshall",
        TeamKind.Vakafdeling => "een vakafdeling",
        TeamKind.Wijkbeheerder => "de wijkbeheerder",
        TeamKind.Triage => "triage",
        null => "een team",
        _ => "een team voor zorg en hulp",
    };
}
