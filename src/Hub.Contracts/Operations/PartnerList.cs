using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>The partners that sent something in a period, and those with an open alarm.</summary>
public sealed record PartnerList
{
    /// <summary>Creates the list.</summary>
    /// <exception cref="ContractViolationException">The moment is missing, or the list too long.</exception>
    public PartnerList(DateTimeOffset since, ImmutableArray<PartnerStand> partners)
    {
        Since = Require.Moment(since);
        Partners = Require.List(partners, 100_000);
    }

    /// <summary>From when on is counted, in UTC.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The partners, by name.</summary>
    public ImmutableArray<PartnerStand> Partners { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(PartnerList);
}
