using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>An outcome that is to be written back.</summary>
/// <param name="Seen">The melding.</param>
/// <param name="State">The furthest state.</param>
/// <param name="Team">The kind of team.</param>
/// <param name="Acute">Whether the hub saw danger to life: the note then says to call 112.</param>
/// <param name="Tries">How often the source refused it.</param>
/// <param name="Closing">What a collective team said when it closed it; null where none did.</param>
internal sealed record SignalenDue(SignalenSeen Seen, OutcomeState State, TeamKind Team, bool Acute, int Tries, string? Closing);
