using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>CloudEvents of care, schools and neighbourhood desks.</summary>
internal sealed class HubApiDoor() : HttpDoor("/v1/signals", "application/cloudevents+json", largest: 64 * 1024)
{
    public override PartnerFormat Format => new("hub-api");

    protected override string AddPartner() => Config.AddPartner("zorg-proef");

    protected override byte[] Sound(int number) => Full(RecordId(number));

    /// <summary>An event with every kind of member, and a canary in each that may hold text.</summary>
    public static byte[] Full(string id) => Encoding.UTF8.GetBytes(Events.Json(id, data =>
    {
        data["description"] = BodyMutator.Canary;
        data["subject"] = new JsonObject { ["name"] = BodyMutator.Canary, ["address"] = BodyMutator.Canary };
        data["reporter"] = new JsonObject { ["email"] = $"{BodyMutator.Canary}@voorbeeld.nl" };
        data["category"] = new JsonObject { ["scheme"] = "vrij", ["code"] = BodyMutator.Canary };
        data["attachments"] = new JsonArray(new JsonObject { ["reference"] = BodyMutator.Canary });
    }));

    protected override byte[] Good(int number) => Encoding.UTF8.GetBytes(Events.Json(RecordId(number), data =>
    {
        data["description"] = $"{BodyMutator.Canary} nummer {number}";
        data["subject"] = new JsonObject { ["name"] = BodyMutator.Canary };
    }));

    protected override string RecordId(int number) => $"matrix-{number}";
}
