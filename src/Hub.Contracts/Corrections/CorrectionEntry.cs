using System.Collections.Immutable;
using Hub.Contracts.Operations;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Corrections;

/// <summary>What somebody decided by hand of what the hub had decided: codes, never content.</summary>
public sealed record CorrectionEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">An id or moment is missing, or a code has not the form of one.</exception>
    public CorrectionEntry(
        Guid deliveryId, DateTimeOffset at, MunicipalityCode municipality, string fromTeamKind, string toKind,
        ImmutableArray<TeamId> toTeams, bool kept,
        string? fromKind = null, string? theme = null, string? toTheme = null, string? ruleSet = null,
        ImmutableArray<string> rules = default)
    {
        DeliveryId = Require.Id(deliveryId);
        At = Require.Moment(at);
        Municipality = Require.Present(municipality);
        FromTeamKind = EnvelopeCode.Of(fromTeamKind);
        ToKind = EnvelopeCode.Of(toKind);
        ToTeams = Require.Entries(toTeams, 2);
        Kept = kept;
        FromKind = EnvelopeCode.Optional(fromKind);
        Theme = EnvelopeCode.Optional(theme);
        ToTheme = EnvelopeCode.Optional(toTheme);
        RuleSet = EnvelopeCode.Optional(ruleSet);
        Rules = [.. Require.List(rules, 100).Select(rule => EnvelopeCode.Of(rule, nameof(rules)))];
    }

    /// <summary>The delivery that it is about.</summary>
    public Guid DeliveryId { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whose triage.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The kind that the hub saw: <c>collective</c>, <c>individual</c> or <c>both</c>; null where it saw none.</summary>
    public string? FromKind { get; }

    /// <summary>The kind of team that had it from the hub.</summary>
    public string FromTeamKind { get; }

    /// <summary>The kind that the person gave it.</summary>
    public string ToKind { get; }

    /// <summary>The teams that got it.</summary>
    public ImmutableArray<TeamId> ToTeams { get; }

    /// <summary>The theme that the hub saw; null where it saw none.</summary>
    public string? Theme { get; }

    /// <summary>The theme of what became public; null where nothing did.</summary>
    public string? ToTheme { get; }

    /// <summary>The rule set that had decided; null where the signal went with its retention.</summary>
    public string? RuleSet { get; }

    /// <summary>The names of its rules that had decided; may be empty.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>Whether the content is kept for learning, sealed for the municipality's own triage.</summary>
    public bool Kept { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CorrectionEntry)} {DeliveryId}";
}
