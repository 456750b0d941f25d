using Hub.Contracts;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Text;

namespace Hub.Teams.Inbox;

/// <summary>What a person of a team reads, in Dutch, of reading along in one case.</summary>
internal static class ReadAlongWords
{
    /// <summary>Why it was not done, and what to do now; null for another code. The same on the terminal and at the desk.</summary>
    public static string? Refusal(string? code) => code switch
    {
        ReadAlongCodes.Invited => "Dat team leest al mee in deze zaak. Beëindig dat eerst als het anders moet.",
        ReadAlongCodes.UnknownRole => "Die rol kent uw gemeente niet bij dat team. Kies een rol uit de lijst; er is niets gebeurd.",
        ReadAlongCodes.TooLong => "Zo lang mag van uw gemeente niemand meelezen. Kies minder dagen; er is niets gebeurd.",
        ReadAlongCodes.TooMany => "In deze zaak lezen er al vijf mee. Beëindig er eerst een; er is niets gebeurd.",
        ReadAlongCodes.Ended => "Het meelezen is geëindigd: er is hier niets meer te lezen. Vraag het team dat de zaak heeft.",
        ReadAlongCodes.Gone => "De hub heeft gewist wat voor u verzegeld was, een werkdag nadat uw rol het voor het eerst las. Vraag het "
            + "team dat de zaak heeft.",
        _ => null,
    };

    /// <summary>Why it ended.</summary>
    public static string End(ReadAlongEnd end) => end switch
    {
        ReadAlongEnd.Expired => "de tijd was om",
        ReadAlongEnd.Ended => "wie uitnodigde beëindigde het",
        ReadAlongEnd.Left => "wie meelas hield ermee op",
        ReadAlongEnd.Closed => "de zaak is gesloten",
        ReadAlongEnd.MovedOn => "de zaak is van een ander team",
        ReadAlongEnd.Revised => "de partner stuurde een nieuwe versie",
        ReadAlongEnd.TakenBack => "de zaak is ingetrokken of gewist",
        _ => WireCode.Of(end),
    };

    /// <summary>How it stands.</summary>
    public static string Stand(ReadAlongEntry entry) => entry switch
    {
        { EndedAt: { } at, End: { } why } => $"geëindigd op {DutchTime.ToTheMinute(at)}: {End(why)}",
        { ReadAt: null } => $"tot {DutchTime.ToTheMinute(entry.Until)}; nog niet gelezen",
        { ContentUntil: { } gone } => $"tot {DutchTime.ToTheMinute(entry.Until)}; gelezen op {DutchTime.ToTheMinute(entry.ReadAt!.Value)}, "
            + $"te lezen tot {DutchTime.ToTheMinute(gone < entry.Until ? gone : entry.Until)}",
        _ => $"tot {DutchTime.ToTheMinute(entry.Until)}; gelezen op {DutchTime.ToTheMinute(entry.ReadAt!.Value)}, de hub heeft de inhoud "
            + "gewist",
    };
}
