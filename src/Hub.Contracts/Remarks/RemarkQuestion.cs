using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Remarks;

/// <summary>
/// Asks what the release gate would let go of a remark with a public matter: nothing changes by asking, and nothing of it is kept.
/// </summary>
public sealed record RemarkQuestion
{
    /// <summary>Creates the question.</summary>
    /// <exception cref="ContractViolationException">There is no text, or too much.</exception>
    public RemarkQuestion(string text) => Text = Require.Written(text, CollectiveRemark.Longest);

    /// <summary>The words as a person wrote them.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(RemarkQuestion);
}
