using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.FileDrop;

/// <summary>The door of who writes files into a folder: rows of the hub's own, or lists of records in another door's form.</summary>
internal sealed class FileDropDoor : IDoor
{
    /// <summary>Its format.</summary>
    public static readonly PartnerFormat Format = new("file-drop");

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } = [new(Format, ShowsItself: false)];

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors)
        => [new DoorTrial(Format.Value, Format, payload => Try(doors, payload)) { Largest = DropReader.LargestFile }];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, HubSettings settings)
    {
        services.AddSingleton(settings.FileDrop).AddSingleton<DropReader>().AddSingleton<DropTries>().AddSingleton<FileDropWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<FileDropWorker>());
    }

    private static List<TrialRecord> Try(DoorSet doors, TrialPayload payload)
    {
        var (items, fault) = new DropReader(doors, payload.Clock).Read(payload.Partner, payload.Extension, payload.Content);
        return fault is not null
            ? [new TrialRecord("bestand", new Translation.Refused([fault]))]
            : [.. items.Select(item => new TrialRecord($"rij {item.Row}", item.Translation))];
    }
}
