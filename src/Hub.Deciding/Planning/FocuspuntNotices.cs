using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Planning;

/// <summary>The focuspunten that a signal touches, and the notice of a social one to the network that gets nothing else of it.</summary>
internal sealed class FocuspuntNotices(ITeamMap map)
{
    /// <summary>The ids of what a half touches.</summary>
    public ImmutableArray<FocuspuntId> Of(Considered signal, SignalHalf half)
        => [.. Touched(signal, half).Select(focuspunt => focuspunt.Id)];

    /// <summary>
    /// The notices beside the planned deliveries. A split signal has told both networks already, and a notice on top would tie the two
    /// parts together.
    /// </summary>
    public ImmutableArray<PlannedDelivery.Notice> Notices(Considered signal, ImmutableArray<PlannedDelivery>.Builder deliveries)
    {
        var other = deliveries.Count == 1 && deliveries[0].TeamKind == TeamKind.Wijkzorgnetwerk ? TeamKind.Wijkteam
            : deliveries.All(IsPublic) && (deliveries[0].TeamKind == TeamKind.Wijkteam || DirectRule.IsDoer(deliveries[0].TeamKind))
                ? TeamKind.Wijkzorgnetwerk
            : TeamKind.Unknown;
        return other != TeamKind.Unknown && map.Find(signal.Signal.Municipality, other, signal.Area) is { } address
            ? [.. Touched(signal, signal.Whole).Where(focuspunt => focuspunt.Social)
                .Select(focuspunt => new PlannedDelivery.Notice(address.Team, address.Kind, signal.Area!, focuspunt.Id))]
            : [];
    }

    private ImmutableArray<TouchedFocuspunt> Touched(Considered signal, SignalHalf half)
        => signal.Area is { } area && half.Signal is { } words ? map.Focuspunten(words, area, signal.Buurt, half.Theme) : [];

    // An initiator goes with his plan, and is no case of the other network.
    private static bool IsPublic(PlannedDelivery delivery)
        => delivery is PlannedDelivery.Collective or PlannedDelivery.Sealed { DataClass: DataClass.Initiator };
}
