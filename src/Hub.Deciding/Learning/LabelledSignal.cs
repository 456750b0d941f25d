using Hub.Contracts.Signals;

namespace Hub.Deciding.Learning;

/// <summary>A signal with what people said it is.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Kind">The right kind.</param>
/// <param name="Theme">The right theme.</param>
/// <param name="Acute">Whether it is acute.</param>
/// <param name="SafeAtHome">Whether it belongs with Veilig Thuis.</param>
/// <param name="Initiative">Whether it is an initiative.</param>
/// <param name="File">Number of the file it came from.</param>
/// <param name="Met">Whether the author was read when the rules were written: then it does not tell how far rules can be believed.</param>
/// <param name="Corrected">Whether a person put a decision right with it: it weighs more, and does not tell how far rules can be believed
/// either.</param>
/// <param name="OnlyLooksLike">Whether it was written to look like what it is not (<c>difficulty</c> is <c>trap</c>).</param>
internal sealed record LabelledSignal(Signal Signal, SignalKind Kind, Theme Theme, bool Acute, bool SafeAtHome, bool Initiative, int File,
    bool Met = false, bool Corrected = false, bool OnlyLooksLike = false)
{
    /// <summary>Whether labelled signals have more of its sort than life has.</summary>
    public bool IsRare => Acute || SafeAtHome || OnlyLooksLike || Kind == SignalKind.Both;

    /// <inheritdoc/>
    public override string ToString() => nameof(LabelledSignal);
}
