using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;
using Hub.Configuration;
using Microsoft.AspNetCore.Routing;

namespace Hub.Adapters.Tests.Doors.Toy;

/// <summary>A door for a form that no partner has: a bell that somebody rang. It shows what a door is made of.</summary>
internal sealed class ToyDoor : IDoor
{
    public const string Path = "/v1/toy/bells";

    public static readonly PartnerFormat Format = new("toy");

    private static readonly RecordForm Bell = new(Translate, List: "bells");

    public IReadOnlyList<FormatTerms> Formats { get; } = [new(Format, SourceKind.Wijkpost)];

    public RecordForms? Records { get; } = new(SourceKind.Wijkpost, [Bell]);

    public IEnumerable<DoorTrial> Trials(DoorSet doors) => [new DoorTrial(Format.Value, Format, payload => payload.As(Bell))];

    public void Check(Partner partner, ICollection<ConfigFault> faults)
    {
        if (partner.Formats.Contains(Format))
        {
            DoorFile.Read<ToyFile>(partner, Format, faults);
        }
    }

    public void MapRoutes(IEndpointRouteBuilder endpoints) => endpoints.MapRecord(Path, Format, Bell);

    private static Translation Translate(Partner partner, PartnerRecord record)
    {
        var faults = new FaultList();
        if (JsonBody.Object(record.Body, faults) is not { } bell)
        {
            return faults.Refused();
        }
        var (number, text, rung) = (bell.RequiredText("number", 40), bell.RequiredText("text", 2000), bell.Moment("rung"));
        var municipality = bell.RequiredText("municipality", 10) is { } code
            ? partner.Municipalities.FirstOrDefault(one => one.Value == code)
            : null;
        if (municipality is null)
        {
            bell.Fault("municipality", "must be a municipality that this partner serves");
        }
        return faults.Close(() => new Signal(number!, SourceKind.Wijkpost, municipality!, rung ?? record.ReadAt, text!));
    }
}
