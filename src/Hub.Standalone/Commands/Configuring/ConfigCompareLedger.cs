using System.Globalization;
using Hub.Deciding.Classification;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Configuring;

/// <summary>What the ledger still tells of recent decisions when no signals are given: how often people corrected what a rule set's rules
/// said.</summary>
internal static class ConfigCompareLedger
{
    private const int Most = 10_000;

    /// <summary>Reads and shows.</summary>
    /// <param name="context">The ledger.</param>
    /// <param name="old">The version of the old rule set.</param>
    /// <param name="next">The version of the new one.</param>
    /// <param name="newFolder">The folder of the new set.</param>
    /// <param name="days">How far back.</param>
    public static async Task<int> ShowAsync(LedgerCommandContext context, string old, string next, string newFolder, int days)
    {
        var since = TimeProvider.System.GetUtcNow().AddDays(-Math.Clamp(days, 0, 36_500)).ToUnixTimeMilliseconds();
        var (decided, corrected) = await context.ReadAsync(async session => (
            await DecisionReads.ByRuleSetAsync(session, since, context.CancellationToken),
            await Corrections.NewestAsync(session, since, null, Most, context.CancellationToken)));
        var kept = RuleSetLoader.Whys(newFolder).Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal);
        var sets = decided.Select(one => new SetLine(one.RuleSet, one.Signals, corrected.Count(row => row.RuleSet == one.RuleSet)))
            .ToList();
        List<RuleLine> rules = [.. corrected.Where(row => row.RuleSet == old).SelectMany(Of)
            .GroupBy(one => one).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Rule, StringComparer.Ordinal)
            .Select(group => new RuleLine(group.Key.Rule, group.Key.From, group.Key.To, group.Count(), kept.Contains(group.Key.Rule)))];
        context.Show(new { Old = old, New = next, Days = days, Sets = sets, Rules = rules }, Text(old, next, sets, rules));
        return 0;
    }

    private static IEnumerable<(string Rule, string From, string To)> Of(CorrectionRow row)
        => row.Rules.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(rule => (rule, row.FromKind ?? "-", row.ToKind));

    private static string Text(string old, string next, List<SetLine> sets, List<RuleLine> rules)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"OLD  regels {old}");
        text.WriteLine($"NEW  regels {next}");
        text.WriteLine("Zonder --input is alleen te zien wat mensen verbeterden; wat NEW van die signalen zou maken niet, want hun "
            + "tekst is er niet meer.");
        text.WriteLine();
        TextTable.Write(
            text, ["regelset", "besloten", "verbeterd"], [.. sets.Select(one => new[] { one.RuleSet, Number(one.Decided),
                Number(one.Corrected) })]);
        if (rules.Count > 0)
        {
            text.WriteLine();
            TextTable.Write(
                text, ["regel van OLD", "zag", "werd", "verbeterd", "als geschreven regel in NEW"],
                [.. rules.Select(one => new[] { one.Rule, one.From, one.To, Number(one.Corrected), one.InNew ? "ja" : "nee" })]);
        }
        return text.ToString().TrimEnd();
    }

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed record SetLine(string RuleSet, long Decided, int Corrected);

    private sealed record RuleLine(string Rule, string From, string To, int Corrected, bool InNew);
}
