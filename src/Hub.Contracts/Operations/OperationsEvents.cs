namespace Hub.Contracts.Operations;

/// <summary>
/// Names of the server-sent events of <see cref="OperationsRoutes.Events"/>. Between them stand comments, so that a silent line is known to
/// be alive.
/// </summary>
/// <remarks>
/// The first events of a listener are how all stands now; after a break it connects anew and gets that again. Readers leave alone what they
/// do not know.
/// </remarks>
public static class OperationsEvents
{
    /// <summary>How the hub stands changed (<see cref="HubStatus"/>).</summary>
    public const string Status = "status";

    /// <summary>An alarm was raised, counted once more, or cleared (<see cref="AlarmEntry"/>).</summary>
    public const string Alarm = "alarm";

    /// <summary>What is parked changed (<see cref="ParkedCauses"/>).</summary>
    public const string Parked = "parked";
}
