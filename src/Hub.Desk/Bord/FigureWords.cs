using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;

namespace Hub.Desk.Bord;

/// <summary>The Dutch words of figures.</summary>
internal static class FigureWords
{
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
