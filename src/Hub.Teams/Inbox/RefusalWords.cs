using System.Net;
using System.Text.Json;
using Hub.Contracts.Members;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;

namespace Hub.Teams.Inbox;

/// <summary>Why the hub did not do what a team asked, and what to do now, in Dutch.</summary>
internal static class RefusalWords
{
    /// <summary>Why something was not done, and what to do now.</summary>
    public static string Of(HttpStatusCode status, byte[] body) => status switch
    {
        HttpStatusCode.Unauthorized
            => "De hub kent deze sleutel niet voor dit team (of de klok van deze computer loopt meer dan een minuut verkeerd).",
        HttpStatusCode.Forbidden when Code(body) == MemberCodes.ActorIsMember
            => "Deze rol met dit nummer is van een lid, dat zich met een eigen apparaat aanmeldt. Neem met --as een ander nummer.",
        HttpStatusCode.Forbidden => "Dit mag niet voor dit team.",
        HttpStatusCode.NotFound => "Dit kenmerk staat niet (meer) in het postvak van dit team.",
        HttpStatusCode.Conflict => IsChoiceOfMunicipality(body) ? SteeringWords.KeepsNone : Stand(Code(body)),
        HttpStatusCode.BadRequest
            => First(body, "field") is "toTeam" or "delivery"
                ? Field(First(body, "field"))
                : Rule(Code(body)) ?? Field(First(body, "field")),
        HttpStatusCode.RequestEntityTooLarge => "Dit is te groot voor de hub.",
        _ => $"De hub antwoordde {(int)status}: hij kan dit nu niet. Probeer het zo nog eens; blijft het zo, bel dan de beheerder.",
    };

    /// <summary>Whether there is no original because the municipality lets the hub keep none.</summary>
    public static bool IsChoiceOfMunicipality(byte[] body)
        => Code(body) == InboxCodes.NoOriginal && First(body, "field") == InboxCodes.ByMunicipality;

    private static string? Rule(string? code) => code switch
    {
        nameof(PrivacyRule.ReporterNotPassedOn)
            => "Dat team mag dit niet hebben: wie een plan indiende en delen goedvond, is alleen voor de wijkregisseur te bereiken "
                + "(ReporterNotPassedOn).",
        nameof(PrivacyRule.ArrearsForDebtHelpOnly)
            => "Dat team mag dit niet hebben: achterstanden die een schuldeiser meldt gaan alleen naar schuldhulp "
                + "(ArrearsForDebtHelpOnly).",
        nameof(PrivacyRule.PoliceProvision)
            => "Dat team mag dit niet hebben: het Wpg-artikel of het convenant van de politie noemt het niet als ontvanger "
                + "(PoliceProvision).",
        nameof(PrivacyRule.NeedToKnow)
            => "Dat team mag dit niet hebben: de tabel wie-mag-wat-weten van de gemeente noemt het niet voor deze inhoud (NeedToKnow). "
                + "Geef het terug; dan beslist triage.",
        nameof(PrivacyRule.NoPersonInCollective) => "De hub laat nu iets anders door dan u zag (NoPersonInCollective). Bekijk opnieuw wat "
            + "er openbaar wordt; er is niets gebeurd.",
        nameof(PrivacyRule.SealedForReceiver)
            => "De inhoud is niet verzegeld voor het team dat haar krijgt (SealedForReceiver). Probeer het opnieuw: misschien heeft dat "
                + "team net een nieuwe sleutel.",
        nameof(PrivacyRule.HumanConfirms)
            => "De hub wil weten wie dit doet: geef met --as uw rol zoals uw gemeente die kent, eventueel met een nummer, zoals "
                + "medewerker-12. Nooit een naam (HumanConfirms).",
        _ => null,
    };

    private static string Stand(string? code) => code switch
    {
        InboxCodes.WrongState
            => "Dit kan nu niet: de levering is al verder, of nog niet zo ver. Kijk met ./hub team inbox --all hoe zij ervoor staat.",
        InboxCodes.Taken => "Iemand anders van uw team heeft dit aangenomen, en beslist erover.",
        InboxCodes.Decided => "Iemand van uw team heeft hier al over beslist. Kijk met ./hub team inbox --all wie dat was.",
        InboxCodes.Raised
            => "Iemand van uw team heeft dit net hoger gelegd. Kijk met ./hub team inbox --all bij wie, en doe het dan nog eens als dat "
                + "niet genoeg is.",
        InboxCodes.NobodyAbove => "Iedereen van de keten weet hiervan: hoger kan niet. Bel wie u kunt helpen.",
        InboxCodes.OutsideAreas => "Dat ligt buiten uw gebieden. U wijst alleen toe wat in uw gebieden wacht, aan een team dat daar "
            + "werkt; vraag het wie dat gebied coördineert.",
        InboxCodes.NoReader => SteeringWords.NoReader,
        InboxCodes.NotOnHub => SteeringWords.NotOnHub,
        InboxCodes.OtherMunicipality => SteeringWords.OtherMunicipality,
        InboxCodes.NoOriginal => "Van deze openbare zaak bewaart de hub geen origineel (meer) voor uw team: de bron heeft er geen "
            + "grondslag voor, of iemand nam haar al aan. Geef haar terug; dan stuurt de partner haar opnieuw.",
        InboxCodes.ContentGone
            => "De hub heeft de inhoud gewist, een werkdag na het aannemen. Sluit de levering; overdragen of teruggeven gaat nu buiten "
                + "de hub om.",
        { } known when (SameMatterWords.Refusal(known) ?? ReadAlongWords.Refusal(known)) is { } said => said,
        { } reason when TeamWords.Reason(reason) is { } why && why != reason
            => $"Deze levering is ingetrokken: {why}. Sluit haar als u dit gezien hebt.",
        _ => "Dit kan nu niet. Kijk met ./hub team inbox --all hoe de levering ervoor staat.",
    };

    private static string Field(string? field) => field switch
    {
        "reason" => "De reden moet een code zijn van kleine letters en streepjes, zoals behandeling.",
        "toTeam" => "Dat team bestaat niet in uw gemeente, of het is uw eigen team.",
        "delivery"
            => "Deze levering is vastgelegd voordat de hub bewaarde wat de regels vragen: zij gaat naar niemand anders. Sluit haar, of "
                + "geef haar terug zodat de partner haar opnieuw stuurt.",
        "destination" => "Dat team mag dit niet hebben. Geef het terug; dan beslist triage.",
        null => "De hub begrijpt deze vraag niet. Is dit programma even oud als de hub?",
        _ => $"De hub begrijpt deze vraag niet (veld {field}). Is dit programma even oud als de hub?",
    };

    private static string? Code(byte[] body) => First(body, "code");

    private static string? First(byte[] body, string member)
        => Parsed(
            body,
            root => root.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array }
                && errors.GetArrayLength() > 0
            && errors[0].TryGetProperty(member, out var text) ? text.GetString() : null);

    private static string? Parsed(byte[] body, Func<JsonElement, string?> read)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.ValueKind == JsonValueKind.Object ? read(problem.RootElement) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
