using System.Collections.Immutable;
using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Corporation;

/// <summary>The door of housing corporations: VERA-shaped JSON.</summary>
internal sealed class CorporationDoor : IDoor
{
    /// <summary>Its format.</summary>
    public static readonly PartnerFormat Format = new("corporation");

    private static readonly ImmutableDictionary<string, string> OwnNames = ImmutableDictionary<string, string>.Empty
        .Add("municipality", "extra-attributen[hub.gemeentecode]");

    private readonly Lazy<VeraCodes> codes = new(); // most commands have doors and never read a message
    private readonly ImmutableArray<(string Path, RecordForm Form)> messages;

    /// <summary>Creates the door.</summary>
    public CorporationDoor() => messages =
    [
        ("zaken", Form(CorporationMessage.Zaak, "zaak", "zaken")),
        ("signaleringen", Form(CorporationMessage.Signalering, "signalering", "signaleringen")),
        ("externe-incassos", Form(CorporationMessage.ExterneIncasso, "externe-incasso", "externeIncassos")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } = [new(Format, SourceKind.Corporatie)];

    /// <inheritdoc/>
    public RecordForms? Records
        => new(
            SourceKind.Corporatie, [.. messages.Select(message => message.Form)],
            "must be zaak, signalering or externe-incasso: the message's AMQP type");

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors)
        => messages.Select(message => new DoorTrial($"{Format}-{message.Form.Type}", Format, payload => payload.As(message.Form)))
            .Append(new DoorTrial(Format.Value, Format, payload => payload.As(messages[0].Form)) { Shown = null });

    /// <inheritdoc/>
    public void MapRoutes(IEndpointRouteBuilder endpoints)
    {
        var door = endpoints.ServiceProvider.GetRequiredService<SignalDoor>();
        foreach (var (path, form) in messages)
        {
            endpoints.MapPartnerPost($"/v1/corporation/{path}", Format, (context, partner) =>
            {
                Correlation.Echo(context);
                return door.PostAsync(context, partner, form, OwnNames);
            });
        }
    }

    private RecordForm Form(CorporationMessage kind, string type, string list)
        => new(
            (partner, record) => new CorporationTranslator(codes.Value, partner.Municipalities).Translate(kind, record.Body), type, list);
}
