using Hub.Adapters.Partners;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Notes of the police over HTTP.</summary>
internal sealed class PoliceDoor() : HttpDoor("/v1/police/notes", "application/json")
{
    public override PartnerFormat Format => PartnerFormat.Police;

    protected override string AddPartner() => Config.AddPolice();

    protected override byte[] Good(int number) => Note(number);

    protected override string RecordId(int number) => $"MATRIX-{number}";

    /// <summary>A note with this number.</summary>
    public static byte[] Note(int number) => Samples.Changed("politie-10-overlast-jeugd.json", note =>
    {
        note["registratienummer"] = $"MATRIX-{number}";
        note["toelichting"] = $"{BodyMutator.Canary} nummer {number}";
    });
}
