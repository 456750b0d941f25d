using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;
using Hub.Configuration;

namespace Hub.Adapters.Police;

/// <summary>The door of the police: notes in JSON.</summary>
internal sealed class PoliceDoor : IDoor
{
    /// <summary>Its format.</summary>
    public static readonly PartnerFormat Format = new("police");

    private static readonly ImmutableDictionary<string, string> OwnNames = ImmutableDictionary<string, string>.Empty
        .Add("municipality", "plaats.gemeentecode").Add("subject.bsn", "betrokkenen.bsn");

    private readonly ConditionalWeakTable<Partner, PoliceFile> files = [];
    private readonly RecordForm note;

    /// <summary>Creates the door.</summary>
    public PoliceDoor()
    {
        note = new RecordForm(Translate, List: "notities");
        Records = new RecordForms(SourceKind.Politie, [note]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FormatTerms> Formats { get; } = [new(Format, SourceKind.Politie)];

    /// <inheritdoc/>
    public RecordForms? Records { get; }

    /// <inheritdoc/>
    public IEnumerable<DoorTrial> Trials(DoorSet doors) => [new DoorTrial(Format.Value, Format, payload => payload.As(note))];

    /// <inheritdoc/>
    public void Check(Partner partner, ICollection<ConfigFault> faults)
    {
        if (partner.Formats.Contains(Format))
        {
            DoorFile.Read<PoliceFile>(partner, Format, faults);
        }
    }

    /// <inheritdoc/>
    public void MapRoutes(IEndpointRouteBuilder endpoints) => endpoints.MapRecord("/v1/police/notes", Format, note, OwnNames);

    // Under the convenant that holds when it is read.
    private Translation Translate(Partner partner, PartnerRecord record)
        => new PoliceTranslator(partner.Municipalities, partner.ClaimAt(record.ReadAt), Purposes(partner)).Translate(record.Body);

    private ImmutableDictionary<string, string> Purposes(Partner partner)
        => files.GetValue(partner, static one => DoorFile.Require<PoliceFile>(one, Format)).Purposes
            ?? ImmutableDictionary<string, string>.Empty;
}
