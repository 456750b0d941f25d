using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
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
        { Way: NextReaderForm.Ends, DataClass: DataClass.Initiator }
            => "teruggegeven; de hub heeft de gegevens van de initiatiefnemer gewist en geeft ze aan niemand anders",
        { Way: NextReaderForm.Ends } => "teruggegeven zonder inhoud; de partner hoort het",
        _ => "teruggegeven",
    };
}
