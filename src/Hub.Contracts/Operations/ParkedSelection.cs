using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Operations;

/// <summary>Which parked messages are meant: those named, or all of a cause or a partner. Never simply all.</summary>
public sealed record ParkedSelection
{
    /// <summary>The most that can be named at once.</summary>
    public const int Most = 1000;

    /// <summary>Creates the selection.</summary>
    /// <exception cref="ContractViolationException">It names nothing, or both ids and a cause or partner.</exception>
    public ParkedSelection(ImmutableArray<Guid> ids = default, string? code = null, PartnerId? partner = null)
    {
        Ids = Require.List(ids, Most);
        Code = EnvelopeCode.Optional(code);
        Partner = partner;
        if (Ids.IsEmpty == (code is null && partner is null))
        {
            throw new ContractViolationException("ids", "must be there, or else code, partner or both");
        }
    }

    /// <summary>Those named; empty where a cause or partner is meant.</summary>
    public ImmutableArray<Guid> Ids { get; }

    /// <summary>All of this cause; null for any.</summary>
    public string? Code { get; }

    /// <summary>All of this partner; null for any.</summary>
    public PartnerId? Partner { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ParkedSelection);
}
