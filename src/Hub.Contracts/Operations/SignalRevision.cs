using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Operations;

/// <summary>What was decided about one revision of a signal, and why.</summary>
public sealed record SignalRevision
{
    /// <summary>Creates a revision.</summary>
    /// <exception cref="ContractViolationException">The entry is missing, or a code has not the form of one.</exception>
    public SignalRevision(
        SignalEntry signal, SourceKind sourceKind, ImmutableArray<string> flags = default, string? ruleSet = null,
        ImmutableArray<SignalReason> reasons = default,
        ImmutableArray<FocuspuntId> focuspunten = default)
    {
        Signal = Require.Present(signal);
        SourceKind = Require.Known(sourceKind);
        Flags = [.. Require.List(flags, 10).Select(flag => EnvelopeCode.Of(flag, nameof(flags)))];
        RuleSet = EnvelopeCode.Optional(ruleSet);
        Reasons = Require.List(reasons, 1000);
        Focuspunten = Require.List(focuspunten, 100);
    }

    /// <summary>The same as in the list.</summary>
    public SignalEntry Signal { get; }

    /// <summary>What kind of party sent it.</summary>
    public SourceKind SourceKind { get; }

    /// <summary>
    /// What is certain: <c>acute</c>, <c>safe-at-home</c>, <c>initiative</c>, <c>triage</c> (people look first). Empty for none.
    /// </summary>
    public ImmutableArray<string> Flags { get; }

    /// <summary>The rule set that decided; null where none did.</summary>
    public string? RuleSet { get; }

    /// <summary>The rules that fired; empty where none did, and for what was refused.</summary>
    public ImmutableArray<SignalReason> Reasons { get; }

    /// <summary>The focuspunten that it touches; empty for none.</summary>
    public ImmutableArray<FocuspuntId> Focuspunten { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalRevision);
}
