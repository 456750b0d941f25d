using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>The buffers of one decision, reused.</summary>
internal sealed class Workspace
{
    /// <summary>The signal as read.</summary>
    public ReadSignal Read { get; } = new();

    /// <summary>The scores.</summary>
    public Scores Scores { get; } = new();

    /// <summary>The evidence.</summary>
    public EvidenceBoard Board { get; } = new();

    /// <summary>The rules that fired.</summary>
    public List<Rule> Fired { get; } = [];
}
