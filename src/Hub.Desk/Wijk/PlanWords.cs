using System.Globalization;
using Hub.Contracts.Wijk;

namespace Hub.Desk.Wijk;

/// <summary>The Dutch words of decisions about plans of residents.</summary>
internal static class PlanWords
{
    private static readonly NumberFormatInfo Dutch = new() { NumberGroupSeparator = "." };

    /// <summary>What is offered instead, for who chooses.</summary>
    public static IReadOnlyList<(PlanAlternative Code, string Words)> Alternatives { get; } =
    [
        (PlanAlternative.OtherFund, "Een ander fonds of een subsidie past beter"),
        (PlanAlternative.SmallerPlan, "Een kleiner plan kan wel"),
        (PlanAlternative.WithOthers, "Samen met een ander plan in de wijk"),
        (PlanAlternative.InKind, "Geen geld, wel hulp: ruimte, materiaal of handen"),
        (PlanAlternative.OtherPlace, "Op een andere plek kan het wel"),
        (PlanAlternative.LaterRound, "In een volgende ronde opnieuw"),
    ];

    /// <summary>What was decided.</summary>
    public static string Of(PlanDecision decision) => decision switch
    {
        { Amount: 0 } => "gaat door, zonder geld",
        { Amount: { } euros } => $"gaat door, met {Euros(euros)}",
        { Alternative: var other } => $"niet zo: {Alternatives.First(one => one.Code == other).Words.ToLowerInvariant()}",
    };

    /// <summary>What may be granted, and what was.</summary>
    public static string Of(PlanBudget budget) => string.Join(" ", new[]
    {
        budget.Each is { } each ? $"Hoogstens {Euros(each)} per plan." : null,
        budget.Yearly is { } yearly
            ? $"In {budget.Year} toegekend: {Euros(budget.Granted)} van {Euros(yearly)}; er is nog "
                + $"{Euros(Math.Max(0, yearly - budget.Granted))}."
            : $"In {budget.Year} toegekend: {Euros(budget.Granted)}.",
    }.OfType<string>());

    /// <summary>The most that one plan can get now; null for no bound.</summary>
    public static int? Most(PlanBudget budget)
        => (budget.Each, budget.Yearly - budget.Granted) switch
        {
            (null, null) => null,
            (var each, null) => each,
            (null, var left) => Math.Max(0, left.Value),
            (var each, var left) => Math.Max(0, Math.Min(each.Value, left.Value)),
        };

    private static string Euros(int amount) => $"€ {amount.ToString("#,0", Dutch)}";
}
