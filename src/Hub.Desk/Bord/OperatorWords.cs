using System.Collections.Frozen;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Teams.Inbox;

namespace Hub.Desk.Bord;

/// <summary>
/// What codes of the ledger mean, in Dutch, for operators' screens: the board's and the command line's. Where a code may be looked up or
/// typed again it stands beside its words.
/// </summary>
internal static class OperatorWords
{
    private static readonly FrozenDictionary<string, string> Themes = Enum.GetValues<Theme>().Where(theme => theme != Theme.Unknown)
        .ToFrozenDictionary(WireCode.Of, TeamWords.Theme, StringComparer.Ordinal);

    /// <summary>A theme.</summary>
    public static string? OfTheme(string? code) => code is null ? null : Themes.GetValueOrDefault(code, code);

    /// <summary>An alarm.</summary>
    public static string OfAlarm(string code) => code switch
    {
        AlarmCodes.Acute => "direct gevaar in een signaal: zorg dat iemand handelt",
        AlarmCodes.Parked => "een bericht kon niet worden verwerkt",
        AlarmCodes.Unanswered => "een team antwoordt niet",
        AlarmCodes.SpoolWaiting => "een signaal wacht lang op de router",
        AlarmCodes.SpoolAcuteWaiting => "een acuut signaal wacht op de router",
        AlarmCodes.SpoolUnreadable => "een schijf beschadigde een regel van een spool; die ligt apart",
        AlarmCodes.SpoolDamaged => "het spoolbestand van een adapter is beschadigd: daar komt niets binnen",
        AlarmCodes.LedgerRestored => "het grootboek komt uit een reservekopie; de adapters bieden opnieuw aan wat zij bewaren",
        AlarmCodes.WorkerSilent => "een onderdeel laat niets horen",
        AlarmCodes.RouterNotReady => "een router werkt niet helemaal",
        AlarmCodes.QueueMissing => "de wachtrij van een team is weg en de hub mag haar niet maken",
        AlarmCodes.ClockDiffers => "de klok van een router loopt anders dan die van de database",
        AlarmCodes.DeliveryUnconfirmed => "een levering wacht op de wachtrij van haar team",
        AlarmCodes.AmqpParked => "een bericht in de wachtrij van een partner is onleesbaar",
        AlarmCodes.AmqpResults => "de broker van een partner neemt geen uitslagen aan",
        AlarmCodes.FolderOdd => "in de map van een partner staat iets dat geen bestand is",
        AlarmCodes.FileSetAside => "een bestand van een partner is twee keer misgegaan",
        AlarmCodes.PartnerSilent => "een partner stuurt niets meer",
        AlarmCodes.PartnersRefused => "een partnerbestand is stuk; het oude geldt nog",
        AlarmCodes.RoutingRefused => "een gemeente, grens of regel is stuk; het oude geldt nog",
        AlarmCodes.CallbackParked => "een partner neemt geen uitkomsten aan",
        AlarmCodes.CallbackGone => "een partner wil geen uitkomsten meer",
        AlarmCodes.SignalenQuarantined => "een melding kan zo niet worden ingelezen",
        AlarmCodes.SignalenUnreadable => "een meldingensysteem is niet te lezen",
        AlarmCodes.SignalenNotWritten => "een meldingensysteem weigert wat de hub terugschrijft",
        AlarmCodes.SignalenErasedAtSource => "een melding is bij de bron gewist, en dus ook hier",
        _ when code.StartsWith(AlarmCodes.AdaptersNotReady, StringComparison.Ordinal) => "een deel van de adapters werkt niet",
        _ => code,
    };

    /// <summary>What was decided about a signal.</summary>
    public static string OfSignal(string state) => state switch
    {
        "routed" => "toegewezen",
        "refused" => "geweigerd",
        "parked" => "geparkeerd",
        "superseded" => "ingehaald",
        _ => state,
    };

    /// <summary>Where a delivery stands.</summary>
    public static string OfDelivery(string state) => state switch
    {
        "pending" => "op weg",
        "delivered" => "bezorgd",
        "accepted" => "aangenomen",
        "closed" => "gesloten",
        "hand-over-pending" or "handing-over" => "in overdracht",
        "withdrawal-pending" or "withdrawn" => "ingetrokken",
        "returned" => "teruggegeven",
        "decided" => "met de hand besloten",
        _ => state,
    };

    /// <summary>The kind of a signal, or the contract of a delivery.</summary>
    public static string? OfKind(string? code) => code switch
    {
        "collective" => "collectief",
        "individual" => "individueel",
        "both" => "beide",
        "notice" => "focuspunt",
        "reminder" => "herinnering",
        "escalation" => "escalatie",
        "pattern" => "patroon",
        _ => code,
    };

    /// <summary>What was done, or what came of it, in the trail.</summary>
    public static string OfTrail(string code) => code switch
    {
        "route" => "besluit",
        "routed" => "toegewezen",
        "refused" => "geweigerd",
        "parked" or "park" => "geparkeerd",
        "accept" or "accepted" => "aangenomen",
        "return" => "teruggegeven",
        "hand-over" => "overdracht",
        "offered" => "aangeboden",
        "decide" => "met de hand besloten",
        "close" or "closed" => "gesloten",
        "open" => "inzage",
        "viewed" => "bekeken",
        "seen" => "gezien",
        "withdraw" or "withdrawn" => "ingetrokken",
        "revised" => "nieuwe versie",
        "erase" or "erased" => "gewist",
        "erased-at-source" => "gewist bij de bron",
        "erased-on-request" => "gewist op verzoek",
        "expire" => "verlopen",
        "never-accepted" => "nooit aangenomen",
        "parked-expired" => "te lang geparkeerd",
        "remind" or "reminder" => "herinnering",
        "escalate" or "escalation" => "escalatie",
        "wrong-team" => "ander team",
        "wrong-kind" => "ander netwerk",
        "insufficient" => "te weinig",
        "duplicate" => "dubbel",
        "replay" => "opnieuw geprobeerd",
        "discard" => "verwijderd",
        "done" => "gedaan",
        "unknown" => "onbekend",
        "raise-alarm" => "alarm",
        "clear-alarm" or "cleared" => "alarm afgehandeld",
        _ => code,
    };

    /// <summary>Why something was parked; the code itself stays, for whoever mends it.</summary>
    public static string OfParked(string code)
        => code.StartsWith("contract.", StringComparison.Ordinal) ? $"voldoet niet aan het contract [{code}]"
            : code.StartsWith("bug.", StringComparison.Ordinal) ? $"fout in de hub [{code}]"
            : code;
}
