using Hub.Adapters.Partners;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Meldingen that an installation of Signalen pushes.</summary>
internal sealed class SignalenPushDoor() : HttpDoor("/v1/signalen/signals", "application/json")
{
    public override PartnerFormat Format => new("signalen-push");

    protected override string AddPartner() => Config.AddSignalen();

    protected override byte[] Good(int number) => Samples.Changed("signalen-03-private-detail.json", melding =>
    {
        melding["id"] = 40_000 + number;
        melding["text"] = $"{BodyMutator.Canary} nummer {number}";
    });

    protected override string RecordId(int number) => $"{40_000 + number}";

    protected override byte[] Sound(int number)
        => number % 2 == 0 ? Good(number) : Samples.Changed("signalen-02-private-post.json", melding => melding["id"] = 40_000 + number);
}
