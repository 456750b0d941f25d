using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Partners;

/// <summary>One partner system as its file describes it. Never a person.</summary>
internal sealed class Partner
{
    /// <summary>Its name in the hub.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of party it is; a signal's source must equal it.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>OIN (20 digits) or KvK number (8 digits); null for a source without one.</summary>
    public string? Number { get; init; }

    /// <summary>Municipalities that it may send for.</summary>
    public required FrozenSet<MunicipalityCode> Municipalities { get; init; }

    /// <summary>Doors that it may use.</summary>
    public required FrozenSet<PartnerFormat> Formats { get; init; }

    /// <summary>Settings per door, read strictly by that door.</summary>
    public FrozenDictionary<PartnerFormat, JsonElement> Doors { get; init; } = FrozenDictionary<PartnerFormat, JsonElement>.Empty;

    /// <summary>How it proves who it is.</summary>
    public required PartnerCredentials Credentials { get; init; }

    /// <summary>Its convenant; null where it sends collective signals only.</summary>
    public Convenant? Convenant { get; init; }

    /// <summary>How much it may send.</summary>
    public PartnerQuota Quota { get; init; } = new();

    /// <summary>Where it hears of outcomes; null where it asks for them.</summary>
    public PartnerCallback? Callback { get; init; }

    /// <summary>Longest silence that is normal; null where no rhythm is expected.</summary>
    public TimeSpan? MaxSilence { get; init; }

    /// <summary>Numbers of merged or split organisations.</summary>
    public ImmutableArray<PartnerAlias> Aliases { get; init; } = [];

    /// <summary>The convenant that holds at this moment, as the router is told; null: collective signals only.</summary>
    public CovenantClaim? ClaimAt(DateTimeOffset moment)
        => Convenant is { } convenant && convenant.HoldsAt(moment) ? convenant.Claim() : null;

    /// <summary>Whether the law lets it process the BSN, at this moment.</summary>
    public bool MayProcessBsn(DateTimeOffset moment) => ClaimAt(moment) is { MayProcessBsn: true };

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(Partner)} {Id}";
}
