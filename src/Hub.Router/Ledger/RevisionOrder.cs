using Hub.Contracts.Signals;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Numbers the revisions of a record where all adapters can see: by content, and by when an adapter took it in.</summary>
/// <remarks>
/// An adapter that knows of the newest revision names the next number, and is believed. One that does not names a number that is taken.
/// </remarks>
internal static class RevisionOrder
{
    /// <summary>Puts a recording where it belongs.</summary>
    public static void Sort(
        Recording one, IReadOnlyCollection<SignalRow> held, List<Recording> fresh, List<(Recording, SignalRow)> known,
        List<(Recording, int)> misnumbered)
    {
        switch (Of(one.Signal, held))
        {
            case Place.Known there:
                known.Add((one, there.Held));
                break;
            case Place.Next:
                fresh.Add(one);
                break;
            case Place.Misnumbered taken:
                misnumbered.Add((one, taken.Number));
                break;
            case Place.Late late:
                var signal = one.Signal with { State = SignalState.Superseded, TeamKinds = "", ReasonCode = SignalReceipt.Superseded };
                if (late.NumberIsFree)
                {
                    fresh.Add(one with
                    {
                        Signal = signal,
                        Deliveries = [],
                        Notices = [],
                        Provisions = [],
                        Alarms = [],
                        Parked = null,
                        Trail = one.Trail with { Result = SignalReceipt.Superseded },
                    });
                }
                else
                {
                    known.AddRange([(one, signal with { Revision = SignalRow.Unnumbered }), (one, late.Newest)]);
                }
                break;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} has no handling.");
        }
    }

    /// <summary>Where a recording belongs among what the ledger holds of its signal.</summary>
    public static Place Of(SignalRow sent, IReadOnlyCollection<SignalRow> held)
    {
        if (held.FirstOrDefault(row => row.ContentHash == sent.ContentHash && row.ReceivedAt == sent.ReceivedAt) is { } same)
        {
            return new Place.Known(same); // the same message again
        }
        var newest = held.MaxBy(row => row.Revision);
        if (newest is null || sent.Revision > newest.Revision)
        {
            return new Place.Next();
        }
        var free = held.All(row => row.Revision != sent.Revision);
        return newest.ContentHash == sent.ContentHash ? new Place.Known(newest) // its partner sent it to another adapter as well
            : sent.ReceivedAt > newest.ReceivedAt || (sent.ReceivedAt == newest.ReceivedAt && !free)
                ? new Place.Misnumbered(newest.Revision + 1)
            : new Place.Late(newest, free);
    }

    /// <summary>The places.</summary>
    internal abstract record Place
    {
        /// <summary>The ledger holds it.</summary>
        internal sealed record Known(SignalRow Held) : Place;

        /// <summary>It is newer than all, under its own number.</summary>
        internal sealed record Next : Place;

        /// <summary>It is newer than all, and its number is taken.</summary>
        internal sealed record Misnumbered(int Number) : Place;

        /// <summary>Newer content came before it.</summary>
        /// <param name="Newest">That content.</param>
        /// <param name="NumberIsFree">Whether it can be recorded under its own number, between others.</param>
        internal sealed record Late(SignalRow Newest, bool NumberIsFree) : Place;
    }
}
