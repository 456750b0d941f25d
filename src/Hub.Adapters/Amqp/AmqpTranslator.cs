using System.Text.Unicode;
using Hub.Adapters.Corporation;
using Hub.Adapters.Doors;
using Hub.Adapters.HubApi;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Amqp;

/// <summary>Turns one message into a signal: the body is what the HTTP door of the partner's kind takes. No network, no log.</summary>
internal sealed class AmqpTranslator(DoorTranslators translators, TimeProvider clock)
{
    /// <summary>Why a message is set apart before it is parsed; null where it can be read.</summary>
    public static AmqpVerdict.Parked? Unreadable(AmqpMessage message)
        => message.Size > SignalDoor.LargestBody ? new AmqpVerdict.Parked("oversized", KeepBody: false)
            : message.Encoding is not null || !Utf8.IsValid(message.Body) ? new AmqpVerdict.Parked("encoding", KeepBody: true)
            : null;

    /// <summary>The AMQP type where the hub knows it: any other text is the sender's own, and is kept nowhere.</summary>
    public static string? KnownType(string? type) => type is "zaak" or "signalering" or "externe-incasso" ? type : null;

    /// <summary>The signal or its faults, and under whose name its id is derived.</summary>
    public (Translation Translation, PartnerId? RecordOf) Translate(Partner partner, AmqpMessage message) => partner.Kind switch
    {
        SourceKind.Politie => (translators.Police(partner).Translate(message.Body), null),
        SourceKind.Signalen => (translators.Signalen(partner).Translate(message.Body, message.MessageId), null),
        SourceKind.Corporatie => (Vera(partner, message), null),
        _ => Event(partner, message.Body),
    };

    private Translation Vera(Partner partner, AmqpMessage message) => message.Type switch
    {
        "zaak" => translators.Corporation(partner).Translate(CorporationMessage.Zaak, message.Body),
        "signalering" => translators.Corporation(partner).Translate(CorporationMessage.Signalering, message.Body),
        "externe-incasso" => translators.Corporation(partner).Translate(CorporationMessage.ExterneIncasso, message.Body),
        _ => FaultList.One("type", "must be zaak, signalering or externe-incasso: the message's AMQP type"),
    };

    private (Translation Translation, PartnerId? RecordOf) Event(Partner partner, byte[] body)
    {
        var faults = new FaultList();
        return JsonBody.Element(body, faults) is not { } root
            ? (faults.Refused(), null)
            : EventReader.Read(root, partner, clock.GetUtcNow()) switch
            {
                EventReading.Read read => (new Translation.Accepted(read.Signal), read.RecordOf),
                EventReading.Refused refused => (new Translation.Refused(refused.Faults), null),
                _ => throw new InvalidOperationException("An event is read or refused."),
            };
    }
}
