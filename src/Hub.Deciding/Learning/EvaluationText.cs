using System.Globalization;
using System.Text;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Learning;

/// <summary>Writes an evaluation as lines of text, in Dutch; as JSON it is English.</summary>
internal static class EvaluationText
{
    /// <summary>The title of all signals, measured at once.</summary>
    public const string All = "all";

    /// <summary>The title of all rounds together.</summary>
    public const string Together = "together";

    /// <summary>The title of all signals, with a second reader heard.</summary>
    public const string WithReader = "with second reader";

    /// <summary>Begins the title of one round.</summary>
    public const string Round = "round ";

    /// <summary>The figures of one evaluation.</summary>
    public static string Of(string title, Evaluation result, bool details)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Title(title)}: {result.Total} signalen");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"  soort goed            {Share(result.KindRight, result.Total)} ({Interval(result.KindRight, result.Total)})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  bekeken door mensen   {Share(result.Total - result.Unseen, result.Total)}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"  soort van de rest     {Share(result.UnseenRight, result.Unseen)} ({Interval(result.UnseenRight, result.Unseen)})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  beide gevonden        {result.Both.Found}/{result.Both.Total}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"  gemist, team gevraagd {result.AlsoPublic.Asked}/{result.AlsoPublic.Hidden} "
                + $"(voor niets {result.AlsoPublic.AskedOfNothing})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  kans naast uitkomst   {result.Chances.Error:0.000}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"  individueel -> team   {Share(result.Leaks, result.Total)} (voor triage {result.IndividualAsOther})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  triage naast codes    {Share(result.Triage, result.Total)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  thema goed            {Share(result.ThemeRight, result.Total)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  themagroep van zeker  {Share(result.SureThemes.Right, result.SureThemes.Total)}");
        var unsure = result.Total - result.SureThemes.Total;
        text.AppendLine(CultureInfo.InvariantCulture, $"  thema te bevestigen   {Share(unsure, result.Total)}");
        Flag(text, "acuut", result.Acute, result.Total);
        Flag(text, "veilig thuis", result.SafeAtHome, result.Total);
        Flag(text, "initiatief", result.Initiative, result.Total);
        if (details)
        {
            Details(text, result);
        }
        return text.ToString();
    }

    private static void Details(StringBuilder text, Evaluation result)
    {
        SignalKind[] kinds = [SignalKind.Collective, SignalKind.Individual, SignalKind.Both];
        text.AppendLine("  label \\ genoemd       collectief individueel beide");
        foreach (var label in kinds)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {Kind(label),-20} {result.Confusion(label, kinds[0]),11} "
                + $"{result.Confusion(label, kinds[1]),11} {result.Confusion(label, kinds[2]),5}");
        }
        text.AppendLine("  kans gezegd -> uitgekomen");
        foreach (var (chance, right, total) in result.Chances.Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {100 * chance,6:0.0} % -> {100 * right,5:0.0} %  ({total})");
        }
        foreach (var (theme, (right, total)) in result.Themes.OrderBy(t => (double)t.Value.Right / t.Value.Total))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {theme,-36} {right,3}/{total}");
        }
    }

    private static void Flag(StringBuilder text, string name, FlagCount count, int total)
        => text.AppendLine(CultureInfo.InvariantCulture,
            $"  {name,-12} zeker {count.Found}, zeker of bekeken {count.Found + count.SeenByPeople}, "
                + $"van {count.Found + count.Missed}; vals alarm {Share(count.FalseAlarms, total)}");

    private static string Title(string title) => title switch
    {
        Together => "samen",
        All => "alles",
        WithReader => "met tweede lezer",
        _ => title.Replace(Round, "ronde ", StringComparison.Ordinal),
    };

    private static string Kind(SignalKind kind) => kind switch
    {
        SignalKind.Collective => "collectief",
        SignalKind.Individual => "individueel",
        _ => "beide",
    };

    /// <summary>Wilson's interval of 95 %: small sets say little, and the figure says so.</summary>
    public static string Interval(int part, int total)
    {
        const double Z = 1.96;
        var n = Math.Max(1, total);
        var share = (double)part / n;
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return string.Create(CultureInfo.InvariantCulture, $"{100 * (middle - half):0.0} tot {100 * (middle + half):0.0} %");
    }

    private static string Share(int part, int total)
        => string.Create(CultureInfo.InvariantCulture, $"{part} = {100.0 * part / Math.Max(1, total):0.0} %");
}
