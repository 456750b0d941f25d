using System.Text.Unicode;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Amqp;

/// <summary>Turns one message into a signal: the body is what the HTTP door of the partner's kind takes. No network, no log.</summary>
internal sealed class AmqpTranslator(DoorSet doors, TimeProvider clock)
{
    /// <summary>Why a message is set apart before it is parsed; null where it can be read.</summary>
    public static AmqpVerdict.Parked? Unreadable(AmqpMessage message)
        => message.Size > SignalDoor.LargestBody ? new AmqpVerdict.Parked("oversized", KeepBody: false)
            : message.Encoding is not null || !Utf8.IsValid(message.Body) ? new AmqpVerdict.Parked("encoding", KeepBody: true)
            : null;

    /// <summary>The AMQP type where the hub knows it: any other text is the sender's own, and is kept nowhere.</summary>
    public string? KnownType(string? type) => type is not null && doors.RecordTypes.Contains(type, StringComparer.Ordinal) ? type : null;

    /// <summary>The signal or its faults.</summary>
    public Translation Translate(Partner partner, AmqpMessage message)
    {
        var forms = doors.RecordsOf(partner.Kind);
        return forms.OfType(message.Type) is { } form
            ? form.Translate(partner, new PartnerRecord(message.Body, clock.GetUtcNow(), message.MessageId))
            : FaultList.One("type", forms.TypeRule);
    }
}
