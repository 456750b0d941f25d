using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.Amqp;

/// <summary>The door of who publishes to a virtual host of its own: the body is what the door of the partner's kind reads.</summary>
/// <param name="configFolder">The configuration folder: secrets' files are relative to it.</param>
internal sealed class AmqpDoor(string configFolder) : IDoor
{
    /// <summary>Its format.</summary>
    public static readonly PartnerFormat Format = new("amqp");

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } = [new(Format, ShowsItself: false)];

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors)
        => doors.RecordTypes.Select(type => new DoorTrial($"{Format}-{type}", Format, payload => Try(doors, payload, type)))
            .Prepend(new DoorTrial(Format.Value, Format, payload => Try(doors, payload, type: null)));

    /// <inheritdoc/>
    public void Check(Partner partner, ICollection<ConfigFault> faults)
    {
        if (partner.Formats.Contains(Format))
        {
            DoorFile.Read<AmqpFile>(partner, Format, faults);
        }
    }

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, HubSettings settings)
    {
        services.AddSingleton(new AmqpSettings(configFolder, settings.Bus)).AddSingleton<AmqpTranslator>().AddSingleton<AmqpHandler>();
        services.AddSingleton<AmqpParking>().AddSingleton<AmqpOutbox>().AddHostedService<AmqpIntake>();
    }

    private static IReadOnlyList<TrialRecord> Try(DoorSet doors, TrialPayload payload, string? type)
    {
        var message = new AmqpMessage(payload.Content.ToArray(), TrialPayload.Id, type, null, 0);
        return [new TrialRecord("bericht", AmqpTranslator.Unreadable(message) is { } parked
            ? FaultList.One("$", $"would be set apart unread: {parked.Reason}")
            : new AmqpTranslator(doors, payload.Clock).Translate(payload.Partner, message))];
    }
}
