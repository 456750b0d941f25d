using Hub.Adapters.Partners;

namespace Hub.Adapters.Doors;

/// <summary>Something that can be tried at a door without sending it: it is read as if it had come in, and kept nowhere.</summary>
/// <param name="Name">As <c>hub partner check --door</c> takes it.</param>
/// <param name="Format">The format that a partner must have for it.</param>
/// <param name="Read">Reads a payload into its records; null where the door is shut.</param>
internal sealed record DoorTrial(string Name, PartnerFormat Format, Func<TrialPayload, IReadOnlyList<TrialRecord>?> Read)
{
    /// <summary>How help names it; null where it has another name that help gives. Default its name.</summary>
    public string? Shown { get; init; } = Name;

    /// <summary>Most bytes. Default as for a request.</summary>
    public int Largest { get; init; } = SignalDoor.LargestBody;
}
