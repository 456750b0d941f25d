using Hub.Adapters.Partners;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Notes of the police over HTTP.</summary>
internal sealed class PoliceDoor() : HttpDoor("/v1/police/notes", "application/json")
{
    public override PartnerFormat Format => new("police");

    protected override string AddPartner() => Config.AddPolice();

    protected override byte[] Good(int number) => Note(number);

    protected override byte[] Sound(int number) => AnyNote(number);

    protected override string RecordId(int number) => $"MATRIX-{number}";

    /// <summary>A note of any form: a nuisance, a care report or an urgent one.</summary>
    public static byte[] AnyNote(int number) => (number % 3) switch
    {
        0 => Note(number),
        1 => Samples.Changed("politie-11-zorgmelding-e33.json", note => note["registratienummer"] = $"MATRIX-{number}"),
        _ => Samples.Changed("politie-12-spoed-huiselijk-geweld.json", note => note["registratienummer"] = $"MATRIX-{number}"),
    };

    /// <summary>A note with this number.</summary>
    public static byte[] Note(int number) => Samples.Changed("politie-10-overlast-jeugd.json", note =>
    {
        note["registratienummer"] = $"MATRIX-{number}";
        note["toelichting"] = $"{BodyMutator.Canary} nummer {number}";
    });
}
