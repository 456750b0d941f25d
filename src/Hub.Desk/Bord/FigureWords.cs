using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;
using Hub.Teams.Inbox;

namespace Hub.Desk.Bord;

/// <summary>The Dutch words of figures.</summary>
internal static class FigureWords
{
    /// <summary>A bound in words; what is beyond the last is more than that.</summary>
    public static string Within(int? minutes) => minutes switch
    {
        null => "meer dan 12 weken",
        < 60 => $"{minutes} min",
        < 1_440 => $"{minutes / 60} uur",
        < 20_160 => minutes == 1_440 ? "1 dag" : $"{minutes / 1_440} dagen",
        _ => $"{minutes / 10_080} weken",
    };

    /// <summary>What came of a matter; what nobody said has words too.</summary>
    public static string OfEnding(string? code)
        => code is null or "none" ? "niet gezegd" : TeamWords.Outcome(WireCode.Read<CloseOutcome>(code));

    /// <summary>Whether all that came in is accounted for, and up to when was counted.</summary>
    public static string Account(FigureTable table)
    {
        long Sum(Func<FigureAccount, long> of) => table.Accounts.Sum(of);
        var (left, until) = (table.Accounts.Sum(one => Math.Abs(one.Unaccounted)), table.CountedUntil);
        return $"ontvangen {Sum(one => one.Received)} = toegewezen {Sum(one => one.Routed)} + geweigerd {Sum(one => one.Refused)} + dubbel "
            + $"{Sum(one => one.Duplicate)} + geparkeerd {Sum(one => one.Parked)}; onverklaard {left}. "
            + (until is { } at ? $"Geteld tot {DutchTime.ToTheMinute(at)}."
                : "De hub heeft nog niet geteld; dat doet hij elke tien minuten.");
    }
}
