using System.Globalization;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Deciding.Territory;

namespace Hub.Deciding.DryRun;

/// <summary>A decision in Dutch words, for whoever keeps the configuration. Holds nothing that is sealed.</summary>
internal static class Explanation
{
    /// <summary>The text.</summary>
    public static string Of(Considered signal, RoutingDecision decision, NeedToKnowMatrix matrix, ReasonWords words)
    {
        var text = new StringBuilder();
        var known = signal.Classified;
        text.AppendLine(CultureInfo.InvariantCulture, $"Van       {WireCode.Of(signal.Signal.Source)}, {signal.Signal.Municipality}");
        var open = known.PublicTheme is { } also ? $"; openbaar {About(also)}" : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"Soort     {WireCode.Of(known.Kind)}, {About(known.About)}{open}{Flags(signal)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Kans      {Chances(known)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Plaats    {Place(signal.Located)}");
        switch (decision)
        {
            case RoutingDecision.Routed routed:
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"Focuspunt {(routed.Focuspunten.IsEmpty ? "-" : string.Join(", ", routed.Focuspunten))}");
                routed.Deliveries.ToList().ForEach(delivery => Append(text, signal.Signal, delivery, matrix));
                routed.Notices.ToList()
                    .ForEach(
                        notice => text.AppendLine(
                            CultureInfo.InvariantCulture, $"Bericht   {notice.Team}: alleen focuspunt {notice.Focuspunt}, gebied en week"));
                break;
            case RoutingDecision.Refused refused:
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"Geweigerd door {refused.Rule}, veld {refused.Field}; de partner blijft eigenaar. Zie docs/privacy.md.");
                break;
            default:
                throw new InvalidOperationException($"{decision.GetType().Name} has no handling.");
        }
        text.AppendLine(CultureInfo.InvariantCulture, $"Waarom    (regels {decision.RuleSet})");
        foreach (var reason in decision.Reasons)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {words.Of(reason.Rule.Value, reason.Evidence)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    {reason.Rule.Value,-32} {reason.Evidence}");
        }
        return text.ToString();
    }

    private static string About(ThemeGuess about)
        => string.Create(
            CultureInfo.InvariantCulture, $"thema {WireCode.Of(about.Theme)} ({WireCode.Of(ThemeGroups.Of(about.Theme))} "
            + $"{100 * about.Chance:0} %" + $"{(about.ToConfirm ? ", te bevestigen" : "")})");

    private static string Chances(Classified known)
    {
        var beside = known.Chances.Beside(known.Kind);
        return string.Create(
            CultureInfo.InvariantCulture, $"{WireCode.Of(known.Kind)} {100 * known.Chances.Of(known.Kind):0} %, daarna "
            + $"{WireCode.Of(beside)} {100 * known.Chances.Of(beside):0} %; gevaar {100 * known.Chances.Acute:0} %, "
            + $"thuis onveilig {100 * known.Chances.SafeAtHome:0} %, initiatief {100 * known.Chances.Initiative:0} %");
    }

    private static string Flags(Considered signal)
    {
        var (flags, possible) = (signal.Classified.Flags, signal.Classified.Possible);
        var names = new[]
            {
                (signal.Acute, "acuut: 112"), (flags.SafeAtHome, "veilig thuis"), (flags.Initiative, "initiatief"),
                (flags.Triage, "twijfel"),
                (possible.Acute, "mogelijk acuut"), (possible.SafeAtHome, "mogelijk veilig thuis"),
                (possible.Initiative, "mogelijk initiatief"),
            }
            .Where(flag => flag.Item1).Select(flag => flag.Item2).ToList();
        return names.Count == 0 ? "" : $"; {string.Join(", ", names)}";
    }

    private static string Place(Located located) => located switch
    {
        Located.InArea area => $"{area.Area} (gevonden door {area.By})",
        Located.Unclear unclear
            => $"onduidelijk ({unclear.Why}"
                + $"{(unclear.Candidates.IsDefaultOrEmpty ? "" : $"; kan zijn {string.Join(", ", unclear.Candidates)}")})",
        _ => throw new InvalidOperationException($"{located.GetType().Name} has no handling."),
    };

    private static void Append(StringBuilder text, Signal signal, PlannedDelivery delivery, NeedToKnowMatrix matrix)
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Naar      {delivery.Team}  ({WireCode.Of(delivery.TeamKind)}, {WireCode.Of(delivery.Urgency)})");
        switch (delivery)
        {
            case PlannedDelivery.Collective open:
                text.AppendLine("  open voor iedereen in het team; leest:");
                text.AppendLine(CultureInfo.InvariantCulture, $"    straat {open.Street?.Value ?? "-"}");
                text.AppendLine(CultureInfo.InvariantCulture, $"    tekst  {open.Text?.Value ?? "-"}");
                AppendRow(
                    text,
                    matrix.Allows(
                        signal.Municipality, new MatrixCell(signal.Source, MatrixBasis.None, DataClass.Collective, delivery.TeamKind)));
                break;
            case PlannedDelivery.Sealed closed:
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  verzegeld voor dit team; soort gegevens {WireCode.Of(closed.DataClass)}, "
                        + $"grondslag {closed.LegalBasis.Grondslag}, doel {closed.LegalBasis.Purpose}");
                var basis = signal.Source == SourceKind.Politie && closed.LegalBasis.WpgArticle is { } article
                    ? PoliceProvision.MatrixCode(article)
                    : closed.LegalBasis.Grondslag.Value;
                AppendRow(
                    text, matrix.Allows(signal.Municipality, new MatrixCell(signal.Source, basis, closed.DataClass, delivery.TeamKind)));
                break;
            default:
                throw new InvalidOperationException($"{delivery.GetType().Name} has no handling.");
        }
    }

    private static void AppendRow(StringBuilder text, MatrixRow? row)
    {
        if (row is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  mag volgens [{row.Id}]: {row.Meaning} ({row.Citation})");
        }
    }
}
