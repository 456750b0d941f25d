using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Corrections;

/// <summary>What people decided by hand since a moment, the last first; for operators.</summary>
public sealed record CorrectionList
{
    /// <summary>The most entries.</summary>
    public const int Most = 1_000;

    /// <summary>Creates a list.</summary>
    /// <exception cref="ContractViolationException">The moment is missing, or the list is too long.</exception>
    public CorrectionList(DateTimeOffset since, ImmutableArray<CorrectionEntry> corrections, bool more = false)
    {
        Since = Require.Moment(since);
        Corrections = Require.List(corrections, Most);
        More = more;
    }

    /// <summary>From when, in UTC.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>What was decided; at most a thousand.</summary>
    public ImmutableArray<CorrectionEntry> Corrections { get; }

    /// <summary>Whether there are more than were asked for.</summary>
    public bool More { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(CorrectionList);
}
