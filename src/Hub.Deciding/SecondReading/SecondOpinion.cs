using Hub.Contracts.Signals;

namespace Hub.Deciding.SecondReading;

/// <summary>What a second reader made of a signal. Holds no word of it; <see cref="SecondWord"/> says what it may change.</summary>
/// <param name="Reader">Its name and version, as the installation calls it; stands in the reasons of the decision.</param>
/// <param name="Kind">The kind that it saw.</param>
/// <param name="Acute">Whether it saw danger to life or limb.</param>
/// <param name="SafeAtHome">Whether it saw somebody harmed at home.</param>
internal sealed record SecondOpinion(string Reader, SignalKind Kind, bool Acute, bool SafeAtHome)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SecondOpinion)} {Reader}";
}
