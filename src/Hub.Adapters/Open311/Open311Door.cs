using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;
using Hub.Configuration;

namespace Hub.Adapters.Open311;

/// <summary>The door of public reporting apps: GeoReport v2, for the services and jurisdictions of its catalogue.</summary>
/// <param name="configFolder">The configuration folder, which holds the catalogue; without one the door is shut.</param>
internal sealed class Open311Door(string configFolder) : IDoor
{
    /// <summary>Its format.</summary>
    public static readonly PartnerFormat Format = new("open311");

    private readonly Lazy<(Open311Catalog? Catalog, IReadOnlyList<ConfigFault> Faults)> file = new(() => Read(configFolder));

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } = [new(Format, SourceKind.Open311)];

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors)
        => [new DoorTrial(Format.Value, Format, Try) { Shown = $"{Format} (het formulier)" }];

    /// <inheritdoc/>
    public void CheckFiles(ICollection<ConfigFault> faults)
    {
        foreach (var fault in file.Value.Faults)
        {
            faults.Add(fault);
        }
    }

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, HubSettings settings)
    {
        if (file.Value.Catalog is { } catalog)
        {
            services.AddSingleton(catalog).AddSingleton<Open311Store>().AddSingleton<Open311Post>().AddSingleton<Open311Reader>();
            services.AddSingleton(new Open311Description(settings.Http.PublicUrl));
        }
    }

    /// <inheritdoc/>
    public void MapRoutes(IEndpointRouteBuilder endpoints) => endpoints.MapOpen311();

    private static (Open311Catalog? Catalog, IReadOnlyList<ConfigFault> Faults) Read(string configFolder)
    {
        var faults = new List<ConfigFault>();
        return (Open311Catalog.Read(configFolder, faults), faults);
    }

    private IReadOnlyList<TrialRecord>? Try(TrialPayload payload)
        => file.Value.Catalog is { } catalog ? [new TrialRecord("formulier", Translate(catalog, payload))] : null;

    private static Translation Translate(Open311Catalog catalog, TrialPayload payload)
    {
        if (Open311Fields.Read(payload.Content.Span, contentType: null, out var fault) is not { } form)
        {
            return FaultList.One("$", fault!);
        }
        var translator = new Open311Translator(catalog);
        var errors = translator.Check(form);
        return errors.Count > 0
            ? new Translation.Refused([.. errors.Select(error => new Refusal($"{error.Code}", error.Description))])
            : translator.Translate(form, TrialPayload.Id, payload.Clock.GetUtcNow());
    }
}
