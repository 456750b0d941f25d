namespace Hub.Contracts.TeamInbox;

/// <summary>
/// What goes where if somebody decides so by hand: the keys to seal for, and the public matter as it goes, word for word.
/// </summary>
public sealed record DecisionForm
{
    /// <summary>Creates it.</summary>
    public DecisionForm(SealAs? caseSeal = null, PublicPart? publicPart = null, SealAs? learnSeal = null)
    {
        CaseSeal = caseSeal;
        PublicPart = publicPart;
        LearnSeal = learnSeal;
    }

    /// <summary>How to seal the case for its next reader; null where none was asked about.</summary>
    public SealAs? CaseSeal { get; }

    /// <summary>
    /// What the gate lets go of the text; null where none was asked about, and for a delivery that never was sealed: that goes as it is.
    /// </summary>
    public PublicPart? PublicPart { get; }

    /// <summary>How to seal the content for the municipality's own learning; null where the municipality does not allow that.</summary>
    public SealAs? LearnSeal { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DecisionForm);
}
