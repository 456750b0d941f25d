namespace Hub.System.Tests.NothingLost;

/// <summary>A delivery of a revision, and where it is or ought to be.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Revision">The revision of its signal.</param>
/// <param name="Place">The team's queue, or its inbox (<see cref="Inbox"/>).</param>
internal readonly record struct Delivered(Guid Id, int Revision, string Place)
{
    /// <summary>The inbox of a team without a queue.</summary>
    public static string Inbox(string team) => $"inbox of {team}";
}
