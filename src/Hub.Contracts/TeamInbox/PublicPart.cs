using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// What becomes public of a sealed case because a person said so, as the release gate lets it go (<see
/// cref="PrivacyRule.NoPersonInCollective"/>).
/// </summary>
public sealed record PublicPart
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The theme is unknown.</exception>
    public PublicPart(Theme theme, ReleasedText? text = null, StreetName? street = null)
    {
        Theme = Require.Known(theme);
        Text = text;
        Street = street;
    }

    /// <summary>What these words are about, by themselves.</summary>
    public Theme Theme { get; }

    /// <summary>The words; null where the gate lets none go.</summary>
    public ReleasedText? Text { get; }

    /// <summary>The street; null for none, and where it is not known to be a street.</summary>
    public StreetName? Street { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(PublicPart);
}
