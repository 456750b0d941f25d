using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Erasure;

/// <summary>Originals of public matters that are about one person, by its keyed hash: nobody opened them, so nobody got them.</summary>
internal static class OriginalsAbout
{
    /// <summary>Stands where a provision names the team: nobody received it.</summary>
    public const string Receiver = "origineel";

    /// <summary>Those with this keyed hash.</summary>
    public static async Task<List<FoundProvision>> FindAsync(
        LedgerSession session, string hash, bool certain, CancellationToken cancellationToken)
        => [.. (await KeptOriginals.AboutAsync(session, hash, byAlias: !certain, cancellationToken)).Select(one => new FoundProvision(
            Receiver, "", one.Grondslag, one.Purpose, DateTimeOffset.FromUnixTimeMilliseconds(one.At), one.Delivery, ContentHeld: true,
            certain))];

    /// <summary>Deletes one. The public matter stays: it is about nobody.</summary>
    public static async Task EraseAsync(LedgerSession session, Guid delivery, string actor, long now, CancellationToken cancellationToken)
    {
        await KeptOriginals.DropAsync(session, delivery, cancellationToken);
        session.Add(new TrailEntry(now, actor, "operator", "erase", delivery.ToString(), "erased", Receiver));
    }
}
