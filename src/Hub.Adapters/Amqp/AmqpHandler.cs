using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool.Rows;
using RabbitMQ.Client;

namespace Hub.Adapters.Amqp;

/// <summary>Judges one message of a partner. What it cannot read it sets apart, so that the queue goes on.</summary>
internal sealed class AmqpHandler(SignalIntake intake, AmqpTranslator translator, TimeProvider clock)
{
    /// <summary>Deliveries after which a message is set apart unread: it may be what brings the hub down.</summary>
    /// <remarks>A lost connection counts for every message that was under way, so fewer would set healthy ones apart.</remarks>
    public const int MostDeliveries = 10;

    private static readonly TimeSpan SpoolPause = TimeSpan.FromSeconds(1);

    /// <summary>Reads a delivery.</summary>
    public AmqpMessage Read(ReadOnlyMemory<byte> body, IReadOnlyBasicProperties properties, bool redelivered)
        => AmqpMessage.Read(body, properties, translator.KnownType(properties.Type), redelivered);

    /// <summary>Judges a message; throws only what another try may cure.</summary>
    public async Task<AmqpVerdict> JudgeAsync(Partner partner, AmqpMessage message, CancellationToken cancellationToken)
    {
        if (message.Deliveries >= MostDeliveries)
        {
            return new AmqpVerdict.Parked("attempts", KeepBody: true);
        }
        if (AmqpTranslator.Unreadable(message) is { } parked)
        {
            return parked;
        }
        return translator.Translate(partner, message) switch
        {
            Translation.Accepted accepted => await TakeInAsync(partner, accepted, cancellationToken) switch
            {
                IntakeResult.Accepted receipt => new AmqpVerdict.Taken(receipt),
                IntakeResult.Refused refused => new AmqpVerdict.Refused(refused.Faults),
                _ => throw new InvalidOperationException("A signal is accepted or refused."),
            },
            Translation.Refused { Faults: [{ Field: "$" }, ..] } => new AmqpVerdict.Parked("unreadable", KeepBody: true),
            Translation.Refused refused => new AmqpVerdict.Refused(refused.Faults),
            _ => throw new InvalidOperationException("A translation is accepted or refused."),
        };
    }

    private async Task<IntakeResult> TakeInAsync(Partner partner, Translation.Accepted accepted, CancellationToken cancellationToken)
    {
        IntakeResult? result = null;
        await PatientlyAsync(async () => result = await intake.TakeInAsync(partner, accepted, cancellationToken), cancellationToken);
        return result!;
    }

    /// <summary>Does what needs the spool. The spool's trouble is not the message's: it waits here, where no delivery is counted.</summary>
    public async Task PatientlyAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (SpoolUnavailableException)
            {
                await Task.Delay(SpoolPause, clock, cancellationToken);
            }
        }
    }
}
