using System.Globalization;
using System.Text;
using Hub.Contracts.Signals;

namespace Hub.Router.Classification.Learning;

/// <summary>Writes an evaluation as lines of text.</summary>
internal static class EvaluationText
{
    /// <summary>The figures of one evaluation.</summary>
    public static string Of(string title, Evaluation result, bool details)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{title}: {result.Total} signals");
        text.AppendLine(CultureInfo.InvariantCulture, $"  kind right            {Share(result.KindRight, result.Total)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  individual -> team    {Share(result.Leaks, result.Total)} (before triage {result.IndividualAsOther})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  triage besides codes  {Share(result.Triage, result.Total)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  theme right           {Share(result.ThemeRight, result.Total)}");
        Flag(text, "acute", result.Acute, result.Total);
        Flag(text, "safeAtHome", result.SafeAtHome, result.Total);
        Flag(text, "initiative", result.Initiative, result.Total);
        if (details)
        {
            Details(text, result);
        }
        return text.ToString();
    }

    private static void Details(StringBuilder text, Evaluation result)
    {
        SignalKind[] kinds = [SignalKind.Collective, SignalKind.Individual, SignalKind.Both];
        text.AppendLine("  label \\ called        collective individual both");
        foreach (var label in kinds)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {label,-20} {result.Confusion(label, kinds[0]),11} {result.Confusion(label, kinds[1]),10} {result.Confusion(label, kinds[2]),4}");
        }
        foreach (var (theme, (right, total)) in result.Themes.OrderBy(t => (double)t.Value.Right / t.Value.Total))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {theme,-36} {right,3}/{total}");
        }
    }

    private static void Flag(StringBuilder text, string name, FlagCount count, int total)
        => text.AppendLine(CultureInfo.InvariantCulture,
            $"  {name,-12} found {count.Found}/{count.Found + count.Missed}, false alarms {Share(count.FalseAlarms, total)}");

    private static string Share(int part, int total) => string.Create(CultureInfo.InvariantCulture, $"{part} = {100.0 * part / Math.Max(1, total):0.0} %");
}
