using Hub.Contracts.Collective;

namespace Hub.Contracts.Remarks;

/// <summary>
/// What the release gate lets go of a remark with a public matter, word for word: to be read by a person, and then sent along exactly
/// so.
/// </summary>
public sealed record RemarkForm
{
    /// <summary>Creates it.</summary>
    public RemarkForm(ReleasedText? text = null) => Text = text;

    /// <summary>The words; null where the gate lets none go.</summary>
    public ReleasedText? Text { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(RemarkForm);
}
