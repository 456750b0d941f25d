using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;

namespace Hub.Adapters.Intake;

/// <summary>What is known of a signal before its revision is: all but the seal.</summary>
internal sealed record IntakeEntry(
    Guid SignalId, Partner Partner, MunicipalityCode Municipality, DateTimeOffset ReceivedAt, Urgency Urgency, string ContentHash)
{
    /// <summary>The message to the router, sealed for this revision.</summary>
    public SignalReceived Seal(SpoolKeys keys, int revision, ReadOnlySpan<byte> content, TraceParent? trace = null)
        => new(
            SignalId, revision, Partner.Id, Partner.Kind, Municipality, ReceivedAt, Urgency, ContentHash,
            keys.Seal(SignalId, revision, Municipality, content), Partner.ClaimAt(ReceivedAt), trace);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(IntakeEntry)} {SignalId}";
}
