namespace Hub.System.Tests.NothingLost;

/// <summary>Where each acknowledged signal ended. Good only when all are in exactly one place, and nothing came from nowhere.</summary>
/// <param name="Acknowledged">Signals with a receipt.</param>
/// <param name="Missing">Acknowledged, and in no place.</param>
/// <param name="InMorePlaces">Acknowledged, and in more than one place, after de-duplication.</param>
/// <param name="FromNowhere">In a place, and never sent.</param>
/// <param name="AtOthers">Recorded for one team, and with another.</param>
/// <param name="Repeats">Messages that a team got twice and recognises by their id: allowed.</param>
/// <param name="StillPending">Signals that the adapters still wait for.</param>
internal sealed record Account(
    int Acknowledged, int Missing, int InMorePlaces, int FromNowhere, int AtOthers, int Repeats, long StillPending)
{
    /// <summary>Whether nothing was lost and nothing doubled.</summary>
    public bool Good => Missing == 0 && InMorePlaces == 0 && FromNowhere == 0 && AtOthers == 0 && StillPending == 0;

    /// <summary>Draws it up.</summary>
    /// <param name="acknowledged">Receipts that partners hold.</param>
    /// <param name="routed">Deliveries per routed signal, as recorded, each with where it ought to be.</param>
    /// <param name="refused">Refused or parked signals, as recorded.</param>
    /// <param name="delivered">What lies with the teams: delivery id, revision and where, repeats included.</param>
    /// <param name="pending">Signals that the adapters still wait for.</param>
    public static Account Of(
        IReadOnlyCollection<(Guid Id, int Revision)> acknowledged, ILookup<(Guid Id, int Revision), Delivered> routed,
        IReadOnlySet<(Guid, int)> refused, IReadOnlyCollection<Delivered> delivered, long pending)
    {
        var held = delivered.ToHashSet();
        int missing = 0, more = 0;
        foreach (var signal in acknowledged)
        {
            var deliveries = routed[signal].ToList();
            var withTeam = deliveries.Count > 0 && deliveries.TrueForAll(held.Contains);
            missing += !withTeam && !refused.Contains(signal) ? 1 : 0;
            more += (deliveries.Count > 0 && refused.Contains(signal)) || deliveries.Distinct().Count() != deliveries.Count ? 1 : 0;
        }
        var known = routed.SelectMany(group => group).ToHashSet();
        var ids = known.Select(one => (one.Id, one.Revision)).ToHashSet();
        var strange = held.Where(one => !known.Contains(one)).ToList();
        var others = strange.Count(one => ids.Contains((one.Id, one.Revision)));
        return new Account(acknowledged.Count, missing, more, strange.Count - others, others, delivered.Count - held.Count, pending);
    }

    /// <inheritdoc/>
    public override string ToString()
        => $"acknowledged {Acknowledged}, missing {Missing}, in more places {InMorePlaces}, from nowhere {FromNowhere}, "
            + $"at another team {AtOthers}, recognised repeats {Repeats}, still pending {StillPending}";
}
