namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>What a partner hears about one thing that it offered.</summary>
/// <param name="Receipt">The receipt; null when it was not taken in.</param>
/// <param name="Code">How the door says it: a status, or a word of its own.</param>
/// <param name="Text">Everything that the partner can read of it.</param>
internal sealed record Fate(Guid? Receipt, string Code, string Text)
{
    /// <summary>Whether the hub took it over.</summary>
    public bool Taken => Receipt is not null;
}
