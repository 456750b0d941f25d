using System.Collections.Frozen;
using Hub.Contracts;
using Hub.Contracts.Operations;
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

    /// <summary>The theme of a signal; null for what was never decided.</summary>
    public static string? OfTheme(SignalEntry signal) => signal switch
    {
        { Theme: { } code } => OfTheme(code),
        { Kind: not null } => "thema te bevestigen",
        _ => null,
    };

    /// <summary>A theme; null for none.</summary>
    public static string? OfTheme(string? code) => code is null ? null : Themes.GetValueOrDefault(code, code);

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
        "raise" => "hoger gelegd",
        "beyond-us" => "boven de macht",
        "no-progress" => "komt niet verder",
        "others-absent" => "wie nodig is doet niet mee",
        "disagreement" => "teams zijn het oneens",
        "unsafe" => "het wordt onveilig",
        "invite" => "uitgenodigd om mee te lezen",
        "end-reading" => "meelezen geëindigd",
        "read-along" => "meegelezen",
        "ended" => "beëindigd",
        "left" => "ermee opgehouden",
        "expired" => "tijd om",
        "moved-on" => "van een ander team",
        "taken-back" => "ingetrokken of gewist",
        "join" or "joined" => "samengevoegd",
        "separate" => "losgemaakt",
        "by-hand" => "met de hand",
        "changed" => "een van beide veranderde",
        "reassign" => "opnieuw toegewezen",
        "moved" => "verplaatst",
        "asked" => "gevraagd over te dragen",
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
        _ when code.StartsWith("unfinished-", StringComparison.Ordinal) => $"niet op tijd afgerond, stap {code[11..]}",
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
