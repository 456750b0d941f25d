using System.Runtime.InteropServices;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.HubApi;

/// <summary>The door of everybody without a form of his own: CloudEvents with a canonical signal.</summary>
internal sealed class HubApiDoor : IDoor
{
    /// <summary>Its format.</summary>
    public static readonly PartnerFormat Format = new("hub-api");

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } =
        [new(Format, NumberRule: "an OIN, or a KvK number in $.kvk, is required for hub-api: an event's source carries it")];

    /// <inheritdoc/>
    public RecordForms? Records { get; } = new(Kind: null, [new RecordForm(Translate)]);

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors) => [new DoorTrial(Format.Value, Format, Try)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, HubSettings settings)
        => services.AddSingleton<SignalEndpoint>().AddSingleton<SignalBatch>();

    /// <inheritdoc/>
    public void MapRoutes(IEndpointRouteBuilder endpoints)
        => endpoints.MapPartnerPost("/v1/signals", Format, endpoints.ServiceProvider.GetRequiredService<SignalEndpoint>().PostAsync);

    private static Translation Translate(Partner partner, PartnerRecord record)
    {
        var faults = new FaultList();
        return JsonBody.Element(record.Body, faults) is { } root ? Of(EventReader.Read(root, partner, record.ReadAt)) : faults.Refused();
    }

    private static List<TrialRecord> Try(TrialPayload payload)
    {
        using var document = EventReader.Open(payload.Content);
        if (document is null)
        {
            return [new TrialRecord("event", Of(EventReader.Unreadable()))];
        }
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select((item, index) => Try($"event [{index}]", item, payload))]
            : [Try("event", document.RootElement, payload)];
    }

    private static TrialRecord Try(string at, JsonElement item, TrialPayload payload)
        => new(
            at,
            JsonMarshal.GetRawUtf8Value(item).Length > EventReader.LargestEvent
                ? FaultList.One("$", "must have at most 64 KiB")
                : Of(EventReader.Read(item, payload.Partner, payload.Clock.GetUtcNow())),
            "data.");

    private static Translation Of(EventReading reading) => reading switch
    {
        EventReading.Read read => new Translation.Accepted(read.Signal, RecordOf: read.RecordOf),
        EventReading.Refused refused => new Translation.Refused(refused.Faults),
        _ => throw new InvalidOperationException("An event is read or refused."),
    };
}
