using System.Text;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;
using Hub.Configuration;

namespace Hub.Adapters.Signalen;

/// <summary>The door of the municipality's own meldingen system: it pushes, or the hub polls it.</summary>
/// <param name="configFolder">The configuration folder: secrets' files are relative to it.</param>
internal sealed class SignalenDoor(string configFolder) : IDoor
{
    /// <summary>Full JSON or a thin notification, pushed to the hub.</summary>
    public static readonly PartnerFormat Push = new("signalen-push");

    /// <summary>The hub polls.</summary>
    public static readonly PartnerFormat Poll = new("signalen-poll");

    private const string RecordIdHeader = "Source-Record-Id";

    private static readonly RecordForm Melding = new(
        (partner, record) => SignalenTranslator.Of(partner).Translate(record.Body, record.Id), List: "results");

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } =
    [
        new(Push, SourceKind.Signalen), new(Poll, SourceKind.Signalen, ShowsItself: false),
    ];

    /// <inheritdoc/>
    public RecordForms? Records { get; } = new(SourceKind.Signalen, [Melding]);

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors)
        => [new DoorTrial(Push.Value, Push, payload => payload.As(Melding, TrialPayload.Id)), new DoorTrial(Poll.Value, Poll, TryPage)];

    /// <inheritdoc/>
    public void Check(Partner partner, ICollection<ConfigFault> faults)
    {
        if (partner.Formats.Contains(Push))
        {
            DoorFile.Read<SignalenPushFile>(partner, Push, faults);
        }
        if (partner.Formats.Contains(Poll) && DoorFile.Read<SignalenPollFile>(partner, Poll, faults) is { } file)
        {
            SignalenPollCheck.Check(partner, file, faults);
        }
        if (partner.Kind == SourceKind.Signalen && partner.Municipalities.Count != 1)
        {
            faults.Add(
                new ConfigFault(
                    $"partners/{partner.Id}.json", "$.municipalities", "must be one: a Signalen installation is of one municipality"));
        }
    }

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, HubSettings settings)
        => services.AddSignalenPolling(configFolder).AddSingleton<SignalenNotifications>();

    /// <inheritdoc/>
    public void MapRoutes(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRecord("/v1/signalen/signals", Push, Melding, recordId: RecordId);
        endpoints.MapPartnerPost(
            "/v1/signalen/notifications", Push, endpoints.ServiceProvider.GetRequiredService<SignalenNotifications>().PostAsync);
    }

    private static string? RecordId(HttpContext context)
        => context.Request.Headers.TryGetValue(RecordIdHeader, out var values) && values.Count == 1 ? values[0] : null;

    // A page of the list, or one melding.
    private static IReadOnlyList<TrialRecord> TryPage(TrialPayload payload)
        => JsonBody.Element(payload.Content, new FaultList()) is { ValueKind: JsonValueKind.Object } page
            && page.TryGetProperty("results", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select((item, index) => new TrialRecord(
                $"melding [{index}]", SignalenTranslator.Of(payload.Partner).Translate(Encoding.UTF8.GetBytes(item.GetRawText()))))]
            : payload.As(Melding);
}
