using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>What a receiver of residents' plans may grant, and what it granted this year.</summary>
public sealed record PlanBudget
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The year is none, or a number is negative.</exception>
    public PlanBudget(int year, int granted, int? each = null, int? yearly = null)
    {
        Year = Require.Between(year, 2000, 9999);
        Granted = Require.Between(granted, 0, int.MaxValue);
        Each = each is { } one ? Require.Between(one, 0, int.MaxValue, nameof(each)) : null;
        Yearly = yearly is { } all ? Require.Between(all, 0, int.MaxValue, nameof(yearly)) : null;
    }

    /// <summary>The calendar year, in the Netherlands.</summary>
    public int Year { get; }

    /// <summary>Euros granted in it.</summary>
    public int Granted { get; }

    /// <summary>The most euros for one plan; null where nothing was agreed.</summary>
    public int? Each { get; }

    /// <summary>The most euros in a year; null where nothing was agreed.</summary>
    public int? Yearly { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(PlanBudget);
}
