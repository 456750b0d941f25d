using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations;

/// <summary>One revision of a signal in the operators' list: the envelope, never the content.</summary>
public sealed record SignalEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">An id or moment is missing, or a code has not the form of one.</exception>
    public SignalEntry(
        Guid id, int revision, PartnerId partner, MunicipalityCode municipality, DateTimeOffset receivedAt, DateTimeOffset decidedAt,
        string state,
        ImmutableArray<TeamKind> teams = default, string? kind = null, string? theme = null, AreaCode? area = null,
        string? reasonCode = null, bool acute = false)
    {
        Id = Require.Id(id);
        Revision = Require.Between(revision, 0, int.MaxValue);
        Partner = Require.Present(partner);
        Municipality = Require.Present(municipality);
        ReceivedAt = Require.Moment(receivedAt);
        DecidedAt = Require.Moment(decidedAt);
        State = EnvelopeCode.Of(state);
        Teams = Require.List(teams, 20);
        Kind = EnvelopeCode.Optional(kind);
        Theme = EnvelopeCode.Optional(theme);
        Area = area;
        ReasonCode = EnvelopeCode.Optional(reasonCode);
        Acute = acute;
    }

    /// <summary>The signal; its receipt has the same id.</summary>
    public Guid Id { get; }

    /// <summary>Revision, from 1; 0 for what came behind newer content that has its number.</summary>
    public int Revision { get; }

    /// <summary>Whose it is.</summary>
    public PartnerId Partner { get; }

    /// <summary>Whose it is about.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>When the hub took it in, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When the router decided, in UTC.</summary>
    public DateTimeOffset DecidedAt { get; }

    /// <summary><c>routed</c>, <c>refused</c>, <c>parked</c> or <c>superseded</c>.</summary>
    public string State { get; }

    /// <summary>The kinds of team that it went to; empty for none.</summary>
    public ImmutableArray<TeamKind> Teams { get; }

    /// <summary><c>collective</c>, <c>individual</c> or <c>both</c>; null where nothing was decided.</summary>
    public string? Kind { get; }

    /// <summary>The theme; null where nothing was decided.</summary>
    public string? Theme { get; }

    /// <summary>The area; null where none is known.</summary>
    public AreaCode? Area { get; }

    /// <summary>Why it was refused or parked, as its partner hears it; null otherwise.</summary>
    public string? ReasonCode { get; }

    /// <summary>Whether the hub saw danger to life. Default no.</summary>
    public bool Acute { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalEntry)} {Id}";
}
