using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Deciding.Disclosure;

namespace Hub.Deciding.Planning;

/// <summary>What a public matter was made of, as triage may read it should the matter turn out to be about a person.</summary>
/// <param name="map">The teams.</param>
/// <param name="rules">The privacy rules.</param>
/// <param name="projection">What triage may read.</param>
internal sealed class Originals(ITeamMap map, PrivacyRules rules, CaseProjection projection)
{
    private static readonly Wish Undecided = Wish.Undecided("route.original");

    /// <summary>
    /// The original; null where the municipality keeps none, or the source has no basis for a case: triage then gives it back to the
    /// partner.
    /// </summary>
    /// <param name="signal">The signal.</param>
    /// <param name="half">What of it is public; of a split signal its public half, so that triage learns nothing of the case.</param>
    /// <param name="focuspunten">Every focuspunt that it touches.</param>
    public HeldOriginal? For(Considered signal, SignalHalf half, ImmutableArray<FocuspuntId> focuspunten)
        => map.KeepsOriginals(signal.Signal.Municipality) && half.Signal is { } words
            && map.Find(signal.Signal.Municipality, Undecided.Kind, signal.Area) is { } desk
            && rules.Against(signal, Undecided) is null && rules.BasisFor(signal, Undecided.DataClass) is { } basis
                ? new HeldOriginal(
                    desk.Team, basis, projection.Project(words, half.Theme, Undecided.DataClass, Undecided.Kind, focuspunten))
                : null;
}
