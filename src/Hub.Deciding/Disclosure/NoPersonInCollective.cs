using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.NoPersonInCollective"/>: what a collective delivery is made of, and the one place where words get in. The
/// gates know what is harmless; whatever they do not know, and whatever the last net of the contract refuses, stays out.
/// </summary>
/// <param name="releaseText">The text gate; null where nothing may be released.</param>
/// <param name="releaseStreet">The street gate: only what is known as a street.</param>
internal sealed class NoPersonInCollective(
    Func<Signal, ImmutableArray<string>, ReleasedText?> releaseText, Func<Signal, StreetName?> releaseStreet)
{
    /// <summary>The words that may go along; fail closed.</summary>
    public ReleasedText? Text(Signal signal, ImmutableArray<string> publicParts)
    {
        try
        {
            return publicParts.IsDefaultOrEmpty ? null : releaseText(signal, publicParts);
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }

    /// <summary>The street that may go along; fail closed.</summary>
    public StreetName? Street(Signal signal)
    {
        try
        {
            return releaseStreet(signal);
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }
}
