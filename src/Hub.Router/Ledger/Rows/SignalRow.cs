namespace Hub.Router.Ledger.Rows;

/// <summary>What the ledger knows of one revision of a signal: codes and moments, no content.</summary>
internal sealed record SignalRow(
    Guid Id, int Revision, string Partner, string SourceKind, string Municipality, long ReceivedAt, long DecidedAt, string ContentHash,
    SignalState State, string? Kind, string? Theme, string? Area, int Flags, string? RuleSet, string Reasons, string? ReasonCode,
    string TeamKinds,
    string? Focuspunten = null, long? AnswerBy = null)
{
    /// <summary>The bit of <see cref="Flags"/> that says danger to life.</summary>
    public const int AcuteFlag = 1;

    /// <summary>The bit of <see cref="Flags"/> that says that somebody is not safe at home.</summary>
    public const int SafeAtHomeFlag = 2;

    /// <summary>The bit of <see cref="Flags"/> that says that residents have a plan.</summary>
    public const int InitiativeFlag = 4;

    /// <summary>The bit of <see cref="Flags"/> that says that people look first.</summary>
    public const int TriageFlag = 8;

    /// <summary>The bits of <see cref="Flags"/> by name.</summary>
    public static readonly (int Bit, string Name)[] FlagNames =
        [(AcuteFlag, "acute"), (SafeAtHomeFlag, "safe-at-home"), (InitiativeFlag, "initiative"), (TriageFlag, "triage")];

    /// <summary>The revision of what came behind newer content that has its number: it gets none.</summary>
    public const int Unnumbered = 0;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalRow)} {Id}";
}
