using System.Net;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Members;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;

namespace Hub.Teams.Inbox;

/// <summary>What a person of a team reads, in Dutch, for the codes that the hub answers with.</summary>
internal static class TeamWords
{
    /// <summary>What a delivery is.</summary>
    public static string Contract(string contract, DataClass? dataClass = null) => contract switch
    {
        "collective" => "collectief",
        "individual" when dataClass == DataClass.Initiator => "initiatiefnemer",
        "individual" => "zaak",
        "notice" => "focuspunt",
        "reminder" => "herinnering",
        "escalation" => "escalatie",
        "pattern" => "patroon",
        "trend" => "trend",
        _ => contract,
    };

    /// <summary>Where a delivery stands.</summary>
    public static string State(string state) => state switch
    {
        "delivered" => "nieuw",
        "accepted" => "aangenomen",
        "closed" => "gesloten",
        "offered" => "aangeboden",
        "handing-over" => "overdracht",
        InboxCodes.Withdrawn => "ingetrokken",
        InboxCodes.Decided => "besloten",
        _ => state,
    };

    /// <summary>How soon.</summary>
    public static string Urgency(string urgency) => urgency switch
    {
        "normal" => "gewoon",
        "high" => "hoog",
        "acute" => "acuut",
        _ => urgency,
    };

    /// <summary>What it is about.</summary>
    public static string Theme(Theme theme) => WireCode.Of(theme) switch
    {
        "overlast-groep" => "overlast van een groep",
        "overlast-huishouden" => "overlast van een huishouden",
        "veiligheid-gevoel" => "gevoel van veiligheid",
        "openbare-ruimte" => "openbare ruimte",
        "ggz-onbegrepen-gedrag" => "onbegrepen gedrag (ggz)",
        "huiselijk-geweld-kindermishandeling" => "huiselijk geweld of kindermishandeling",
        var code => code.Replace("-", " en ", StringComparison.Ordinal),
    };

    /// <summary>What kind of party reported.</summary>
    public static string Source(SourceKind source) => source switch
    {
        SourceKind.Signalen => "het meldingensysteem van de gemeente",
        SourceKind.Open311 => "een meldingenapp",
        SourceKind.Corporatie => "een woningcorporatie",
        SourceKind.Politie => "de politie",
        SourceKind.Zorg => "een zorg- of welzijnsorganisatie",
        SourceKind.Inwoner => "een inwoner",
        SourceKind.Raadslid => "een raadslid",
        SourceKind.School => "een school",
        SourceKind.Wijkpost => "een wijkpost",
        _ => WireCode.Of(source),
    };

    /// <summary>A rule that decided, in words where the hub itself named it; a municipality's own rules stand by their name.</summary>
    public static string Why(RuleId rule) => HubReasons.Words.GetValueOrDefault(rule.Value, rule.Value);

    /// <summary>Why something was not done, and what to do now.</summary>
    public static string Refusal(HttpStatusCode status, byte[] body) => status switch
    {
        HttpStatusCode.Unauthorized => "De hub kent deze sleutel niet voor dit team (of de klok van deze computer loopt meer dan een minuut verkeerd).",
        HttpStatusCode.Forbidden when Code(body) == MemberCodes.ActorIsMember
            => "Deze rol met dit nummer is van een lid, dat zich met een eigen apparaat aanmeldt. Neem met --as een ander nummer.",
        HttpStatusCode.Forbidden => "Dit mag niet voor dit team.",
        HttpStatusCode.NotFound => "Dit kenmerk staat niet (meer) in het postvak van dit team.",
        HttpStatusCode.Conflict => IsChoiceOfMunicipality(body) ? SteeringWords.KeepsNone : Stand(Code(body)),
        HttpStatusCode.BadRequest => First(body, "field") is "toTeam" or "delivery" ? Field(First(body, "field")) : Rule(Code(body)) ?? Field(First(body, "field")),
        HttpStatusCode.RequestEntityTooLarge => "Dit is te groot voor de hub.",
        _ => $"De hub antwoordde {(int)status}: hij kan dit nu niet. Probeer het zo nog eens; blijft het zo, bel dan de beheerder.",
    };

    /// <summary>Whether there is no original because the municipality lets the hub keep none.</summary>
    public static bool IsChoiceOfMunicipality(byte[] body)
        => Code(body) == InboxCodes.NoOriginal && First(body, "field") == InboxCodes.ByMunicipality;

    /// <summary>Why a delivery was returned or taken back.</summary>
    public static string? Reason(string? code) => code switch
    {
        null => null,
        "revised" => "de partner stuurde een nieuwe versie; die is nu van een ander team of komt hier opnieuw binnen",
        "reassigned" => "wie het gebied coördineert wees het een ander team toe",
        "erased-on-request" => "gewist op verzoek van de betrokkene; wis wat u zelf nog hebt",
        "erased-at-source" => "de partner heeft het gewist; wis wat u zelf nog hebt",
        "wrong-team" => "is van een ander team",
        "wrong-kind" => "is van het andere netwerk",
        "insufficient" => "te weinig om iets te doen",
        "duplicate" => "hadden zij al",
        var other => other,
    };

    /// <summary>What came of a matter.</summary>
    public static string Outcome(CloseOutcome outcome) => outcome switch
    {
        CloseOutcome.Resolved => "opgelost",
        CloseOutcome.OwnSystem => "gaat verder in ons eigen systeem",
        CloseOutcome.NotReached => "geen gehoor",
        CloseOutcome.Duplicate => "dubbel",
        CloseOutcome.NotOurs => "niet voor ons",
        CloseOutcome.PassedOn => "doorgegeven aan een ander, buiten de hub om",
        _ => WireCode.Of(outcome),
    };

    /// <summary>What came of a matter, by its code; what nobody said has words too.</summary>
    public static string Ending(string? code) => code is null or "none" ? "niet gezegd" : Outcome(WireCode.Read<CloseOutcome>(code));

    /// <summary>Where a delivery went that the team gave back.</summary>
    public static string Returned(NextReaderForm next) => next switch
    {
        { Way: NextReaderForm.Ends, DataClass: DataClass.Initiator } => "teruggegeven; de hub heeft de gegevens van de initiatiefnemer gewist en geeft ze aan niemand anders",
        { Way: NextReaderForm.Ends } => "teruggegeven zonder inhoud; de partner hoort het",
        _ => "teruggegeven",
    };

    private static string? Rule(string? code) => code switch
    {
        nameof(PrivacyRule.ReporterNotPassedOn) => "Dat team mag dit niet hebben: wie een plan indiende en delen goedvond, is alleen voor de wijkregisseur te bereiken (ReporterNotPassedOn).",
        nameof(PrivacyRule.ArrearsForDebtHelpOnly) => "Dat team mag dit niet hebben: achterstanden die een schuldeiser meldt gaan alleen naar schuldhulp (ArrearsForDebtHelpOnly).",
        nameof(PrivacyRule.PoliceProvision) => "Dat team mag dit niet hebben: het Wpg-artikel of het convenant van de politie noemt het niet als ontvanger (PoliceProvision).",
        nameof(PrivacyRule.NeedToKnow) => "Dat team mag dit niet hebben: de tabel wie-mag-wat-weten van de gemeente noemt het niet voor deze inhoud (NeedToKnow). Geef het terug; dan beslist triage.",
        nameof(PrivacyRule.NoPersonInCollective) => "De hub laat nu iets anders door dan u zag (NoPersonInCollective). Bekijk opnieuw wat "
            + "er openbaar wordt; er is niets gebeurd.",
        nameof(PrivacyRule.SealedForReceiver) => "De inhoud is niet verzegeld voor het team dat haar krijgt (SealedForReceiver). Probeer het opnieuw: misschien heeft dat team net een nieuwe sleutel.",
        nameof(PrivacyRule.HumanConfirms) => "De hub wil weten wie dit doet: geef met --as uw rol zoals uw gemeente die kent, eventueel met een nummer, zoals medewerker-12. Nooit een naam (HumanConfirms).",
        _ => null,
    };

    private static string Stand(string? code) => code switch
    {
        InboxCodes.WrongState => "Dit kan nu niet: de levering is al verder, of nog niet zo ver. Kijk met ./hub team inbox --all hoe zij ervoor staat.",
        InboxCodes.Taken => "Iemand anders van uw team heeft dit aangenomen, en beslist erover.",
        InboxCodes.Decided => "Iemand van uw team heeft hier al over beslist. Kijk met ./hub team inbox --all wie dat was.",
        InboxCodes.Raised => "Iemand van uw team heeft dit net hoger gelegd. Kijk met ./hub team inbox --all bij wie, en doe het dan nog eens als dat niet genoeg is.",
        InboxCodes.NobodyAbove => "Iedereen van de keten weet hiervan: hoger kan niet. Bel wie u kunt helpen.",
        InboxCodes.OutsideAreas => "Dat ligt buiten uw gebieden. U wijst alleen toe wat in uw gebieden wacht, aan een team dat daar "
            + "werkt; vraag het wie dat gebied coördineert.",
        InboxCodes.NoReader => SteeringWords.NoReader,
        InboxCodes.NotOnHub => SteeringWords.NotOnHub,
        InboxCodes.OtherMunicipality => SteeringWords.OtherMunicipality,
        InboxCodes.NoOriginal => "Van deze openbare zaak bewaart de hub geen origineel (meer) voor uw team: de bron heeft er geen "
            + "grondslag voor, of iemand nam haar al aan. Geef haar terug; dan stuurt de partner haar opnieuw.",
        InboxCodes.ContentGone => "De hub heeft de inhoud gewist, een werkdag na het aannemen. Sluit de levering; overdragen of teruggeven gaat nu buiten de hub om.",
        { } known when (SameMatterWords.Refusal(known) ?? ReadAlongWords.Refusal(known)) is { } said => said,
        { } reason when Reason(reason) is { } why && why != reason => $"Deze levering is ingetrokken: {why}. Sluit haar als u dit gezien hebt.",
        _ => "Dit kan nu niet. Kijk met ./hub team inbox --all hoe de levering ervoor staat.",
    };

    private static string Field(string? field) => field switch
    {
        "reason" => "De reden moet een code zijn van kleine letters en streepjes, zoals behandeling.",
        "toTeam" => "Dat team bestaat niet in uw gemeente, of het is uw eigen team.",
        "delivery" => "Deze levering is vastgelegd voordat de hub bewaarde wat de regels vragen: zij gaat naar niemand anders. Sluit haar, of geef haar terug zodat de partner haar opnieuw stuurt.",
        "destination" => "Dat team mag dit niet hebben. Geef het terug; dan beslist triage.",
        null => "De hub begrijpt deze vraag niet. Is dit programma even oud als de hub?",
        _ => $"De hub begrijpt deze vraag niet (veld {field}). Is dit programma even oud als de hub?",
    };

    private static string? Code(byte[] body) => First(body, "code");

    private static string? First(byte[] body, string member)
        => Parsed(body, root => root.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } && errors.GetArrayLength() > 0
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
