using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations.Figures;

/// <summary>
/// Figures of some weeks, and the account of partners beside them. Exact, so for the hub's operators alone; a report hides small numbers.
/// </summary>
public sealed record FigureTable
{
    /// <summary>The most lines of either list.</summary>
    public const int Most = 20_000;

    /// <summary>Creates a table.</summary>
    /// <exception cref="ContractViolationException">A week is none, the moment has an offset, or a list is too long.</exception>
    public FigureTable(
        string from, string to, DateTimeOffset? countedUntil, ImmutableArray<FigureLine> lines, ImmutableArray<FigureAccount> accounts)
    {
        From = FigureWeeks.Check(from);
        To = FigureWeeks.Check(to);
        CountedUntil = EnvelopeCode.Moment(countedUntil);
        Lines = Require.List(lines, Most);
        Accounts = Require.List(accounts, Most);
    }

    /// <summary>The first week.</summary>
    public string From { get; }

    /// <summary>The last week.</summary>
    public string To { get; }

    /// <summary>Up to which moment was counted, in UTC; null where nothing was yet. The hub counts every ten minutes.</summary>
    public DateTimeOffset? CountedUntil { get; }

    /// <summary>The figures, by week.</summary>
    public ImmutableArray<FigureLine> Lines { get; }

    /// <summary>The account of partners, by week.</summary>
    public ImmutableArray<FigureAccount> Accounts { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FigureTable);
}
