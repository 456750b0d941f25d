namespace Hub.Router.Ledger;

/// <summary>Numbers the revisions of a record where all adapters can see: by content, and by when an adapter took it in.</summary>
/// <remarks>An adapter that knows of the newest revision names the next number, and is believed. One that does not names a number that is taken.</remarks>
internal static class RevisionOrder
{
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
        return newest.ContentHash == sent.ContentHash ? new Place.Known(newest) // its partner sent it to another adapter as well
            : sent.ReceivedAt >= newest.ReceivedAt ? new Place.Misnumbered(newest.Revision + 1)
            : new Place.Late(newest, held.All(row => row.Revision != sent.Revision));
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
