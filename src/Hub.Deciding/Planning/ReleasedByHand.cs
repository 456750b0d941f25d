using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Planning;

/// <summary>What the gates let go of words that a person takes out of the seal, and what these words say by themselves.</summary>
/// <param name="Text">The words; null where none may go. Put through the gates again they stay as they are.</param>
/// <param name="Street">The street; null where it is not known as one.</param>
/// <param name="Theme">What the words are about.</param>
/// <param name="Acute">Whether they tell of danger to life or limb.</param>
internal sealed record ReleasedByHand(ReleasedText? Text, StreetName? Street, Theme Theme, bool Acute)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ReleasedByHand);
}
