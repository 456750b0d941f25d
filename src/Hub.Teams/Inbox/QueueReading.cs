namespace Hub.Teams.Inbox;

/// <summary>
/// What a team does with a message of its queue, given what it holds of that delivery. The broker repeats and reorders, so the rule looks
/// at revisions
/// and never at the order: the highest revision wins, and a withdrawal takes back every revision up to its own, also one that comes after
/// it.
/// </summary>
/// <remarks>
/// Pure, and the same whatever the order: a team keeps <see cref="Held"/> for each delivery, also of one that was withdrawn.
/// </remarks>
internal static class QueueReading
{
    /// <summary>What a team holds of a delivery.</summary>
    /// <param name="Revision">The highest revision that it read of.</param>
    /// <param name="Withdrawn">Whether that revision was taken back.</param>
    internal readonly record struct Held(int Revision, bool Withdrawn);

    /// <summary>What to do with a message.</summary>
    internal enum Act
    {
        /// <summary>Never valid.</summary>
        Unknown = 0,
        /// <summary>Keep it, in place of what is held.</summary>
        Keep = 1,
        /// <summary>Delete what is held of the delivery, and show it no more.</summary>
        Remove = 2,
        /// <summary>Leave it aside: a repeat, or older than what is held.</summary>
        Ignore = 3,
    }

    /// <summary>Reads a message.</summary>
    /// <param name="held">What the team holds of the delivery; null for nothing yet.</param>
    /// <param name="revision">The message's revision.</param>
    /// <param name="withdrawal">Whether it takes back.</param>
    /// <returns>What to do, and what the team holds from then on.</returns>
    public static (Act Act, Held Held) Of(Held? held, int revision, bool withdrawal)
    {
        var before = held ?? new Held(0, Withdrawn: false);
        if (revision < before.Revision || (revision == before.Revision && (before.Withdrawn || !withdrawal)))
        {
            return (Act.Ignore, before);
        }
        return withdrawal ? (Act.Remove, new Held(revision, Withdrawn: true)) : (Act.Keep, new Held(revision, Withdrawn: false));
    }
}
