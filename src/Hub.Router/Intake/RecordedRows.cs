using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Intake;

/// <summary>The rows of a recording that follow from the envelope and the decision alone. Times are milliseconds since 1970.</summary>
internal static class RecordedRows
{
    /// <summary>The row of a signal, before what was decided of it.</summary>
    public static SignalRow Row(SignalReceived envelope, long now, SignalState state)
        => new(
            envelope.SignalId, envelope.Revision, envelope.Partner.Value, WireCode.Of(envelope.SourceKind), envelope.Municipality.Value,
            envelope.ReceivedAt.ToUnixTimeMilliseconds(), now, envelope.ContentHash, state, null, null, null, 0, null, "", null, "");

    /// <summary>The reasons of a decision, without words of the signal.</summary>
    public static string Reasons(RoutingDecision decision)
        => string.Join('\n', decision.Reasons.Select(reason => $"{reason.Rule.Value}\t{reason.WithoutWords}"));

    /// <summary>An alarm about a signal.</summary>
    public static AlarmRow Alarm(string code, string cause, SignalReceived envelope, long now)
        => new(
            Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(now)), code, cause, now, envelope.SignalId, envelope.Partner.Value);

    /// <summary>The trail's line about what became of a signal.</summary>
    public static TrailEntry Trail(SignalRow row, string result, string detail)
        => new(row.DecidedAt, "router", row.Partner, "route", $"{row.Id:D}.{row.Revision}", result, detail);

    /// <summary>The id of a parked signal: the same one parked twice is one with two tries.</summary>
    public static Guid ParkedId(SignalReceived envelope)
        => new(SHA256.HashData([.. envelope.SignalId.ToByteArray(), .. BitConverter.GetBytes(envelope.Revision)]).AsSpan(0, 16));
}
