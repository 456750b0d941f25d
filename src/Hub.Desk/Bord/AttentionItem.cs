namespace Hub.Desk.Bord;

/// <summary>One thing that asks something of an operator.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Cause">What it comes from; empty where the title says it.</param>
/// <param name="Since">Since when, in UTC; null where that is not known.</param>
/// <param name="Advice">What to do, as a sentence.</param>
/// <param name="Address">Where its cause stands.</param>
/// <param name="Count">How often, or how many.</param>
/// <param name="Weight">What comes first: 0 is danger.</param>
public sealed record AttentionItem(string Title, string Cause, DateTimeOffset? Since, string Advice, string Address, long Count, int Weight)
{
    /// <summary>Danger: somebody must act now.</summary>
    public const int Danger = 0;

    /// <summary>Something does not work.</summary>
    public const int Broken = 1;

    /// <summary>Something waits for a person.</summary>
    public const int Waits = 2;

    /// <inheritdoc/>
    public override string ToString() => nameof(AttentionItem);
}
