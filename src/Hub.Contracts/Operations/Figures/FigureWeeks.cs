using System.Runtime.CompilerServices;
using Hub.Contracts.Privacy;
using Hub.Contracts.Text;

namespace Hub.Contracts.Operations.Figures;

/// <summary>The form of a week in figures.</summary>
internal static class FigureWeeks
{
    /// <summary>Checks a week.</summary>
    public static string Check(string? week, [CallerArgumentExpression(nameof(week))] string field = "")
        => week is not null && DutchWeek.Parse(week) is not null ? week
            : throw new ContractViolationException(field, "must be a week, such as 2026-W13");
}
