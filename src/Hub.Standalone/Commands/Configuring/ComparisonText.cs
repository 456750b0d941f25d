using System.Globalization;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Deciding.DryRun.Compare;

namespace Hub.Standalone.Commands.Configuring;

/// <summary>A comparison on a screen, in Dutch, and as JSON, with names in English. Ids and codes only.</summary>
internal static class ComparisonText
{
    private const int MostShown = 40;

    /// <summary>In Dutch.</summary>
    public static string Of(ComparedSets sets, Comparison result)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"OLD  regels {sets.OldSet.RuleSet}");
        text.AppendLine(CultureInfo.InvariantCulture, $"NEW  regels {sets.NewSet.RuleSet}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Signals} signalen met beide besloten, {result.Unreadable} regel(s) niet "
            + $"te lezen.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Moved} verschuiven, {result.Signals - result.Moved} blijven gelijk.");
        if (result.Moved == 0)
        {
            return text.ToString();
        }
        using var table = new StringWriter(CultureInfo.InvariantCulture);
        var moves = result.Moves.ToList();
        TextTable.Write(
            table, ["wat", "van", "naar", "aantal", "eerste voorbeelden"],
            [.. moves.Take(MostShown).Select(move => new[]
            {
                Word(move.What), move.From, move.To, move.Count.ToString(CultureInfo.InvariantCulture), string.Join(' ', move.Examples),
            })]);
        text.AppendLine().Append(table);
        if (moves.Count > MostShown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"en nog {moves.Count - MostShown} soorten; --json geeft ze alle.");
        }
        Why(text, sets, result);
        return text.ToString();
    }

    /// <summary>As JSON.</summary>
    public static string Json(ComparedSets sets, Comparison result)
        => JsonSerializer.Serialize(
            new
            {
                Old = new { Folder = sets.Old, RuleSet = sets.OldSet.RuleSet.Value },
                New = new { Folder = sets.New, RuleSet = sets.NewSet.RuleSet.Value },
                sets.Dropped,
                result.Signals,
                result.Unreadable,
                result.Moved,
                result.SameRules,
                result.Beyond,
                Moves = result.Moves.Select(move => new { move.What, move.From, move.To, move.Count, move.Examples }),
                Rules = result.Rules.Select(rule => new { rule.Rule, OldOnly = rule.Old, NewOnly = rule.New }),
            },
            HubJson.Indented) + Environment.NewLine;

    private static void Why(StringBuilder text, ComparedSets sets, Comparison result)
    {
        var rules = result.Rules.Take(MostShown).ToList();
        if (rules.Count > 0)
        {
            using var table = new StringWriter(CultureInfo.InvariantCulture);
            TextTable.Write(
                table, ["regel die verschilt", "alleen in OLD", "alleen in NEW"],
                [.. rules.Select(rule => new[]
                {
                    rule.Rule, rule.Old.ToString(CultureInfo.InvariantCulture), rule.New.ToString(CultureInfo.InvariantCulture),
                })]);
            text.AppendLine().Append(table);
        }
        if (result.SameRules > 0)
        {
            var why = sets.OldSet.RuleSet == sets.NewSet.RuleSet ? "gemeenten, tabel of grenzen verschillen" : "de gewichten of de rest "
                + "van de set verschillen";
            text.AppendLine().AppendLine(
                CultureInfo.InvariantCulture, $"{result.SameRules} verschuiven terwijl dezelfde regels spraken: {why}.");
        }
    }

    private static string Word(string what) => what switch
    {
        "kind" => "soort",
        "teamKind" => "soort team",
        "team" => "team",
        "theme" => "thema",
        "flags" => "vlaggen",
        _ => "geweigerd",
    };
}
