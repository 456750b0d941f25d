using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Corporation;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>VERA-shaped messages of a housing corporation.</summary>
internal abstract class CorporationDoor(string part) : HttpDoor($"/v1/corporation/{part}", "application/json")
{
    public override PartnerFormat Format => new("corporation");

    protected override string AddPartner() => Config.AddCorporation();

    protected static byte[] Renumbered(byte[] message, int number, string? text = null)
    {
        var json = JsonNode.Parse(message)!.AsObject();
        json["idExtern"] = $"MATRIX-{number}";
        if (text is not null)
        {
            json["toelichting"] = text;
        }
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>The message with a natural person in it, as a zaak has.</summary>
    protected static byte[] WithPerson(byte[] message, Func<JsonObject, JsonObject> owner)
    {
        var json = JsonNode.Parse(message)!.AsObject();
        owner(json)["relatie"] = Samples.Json("corporatie-08-vera-zaak-verzamelwoning.json")["relaties"]![0]!.DeepClone();
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    protected static Dictionary<string, string> ArrearsOfCanary()
    {
        var attributes = VeraMessages.Arrears();
        attributes["hub.naam"] = BodyMutator.Canary;
        return attributes;
    }
}

internal sealed class ZakenDoor() : CorporationDoor("zaken")
{
    protected override byte[] Good(int number)
        => Renumbered(Samples.Bytes("corporatie-07-vera-zaak-leefbaarheid.json"), number, $"{BodyMutator.Canary} nummer {number}");

    protected override byte[] Sound(int number)
        => number % 2 == 0 ? Good(number) : Renumbered(Samples.Bytes("corporatie-08-vera-zaak-verzamelwoning.json"), number);

    protected override string RecordId(int number) => $"zaak/KVK-00000000/MATRIX-{number}";
}

internal sealed class SignaleringenDoor() : CorporationDoor("signaleringen")
{
    protected override byte[] Good(int number)
        => number % 2 == 0
            ? Renumbered(VeraMessages.Signalering("SCH", "BET", ArrearsOfCanary()), number)
            : Renumbered(VeraMessages.Signalering("OVE", "GEL"), number, $"{BodyMutator.Canary} nummer {number}");

    protected override byte[] Sound(int number) => WithPerson(Good(number), message => message);

    protected override string RecordId(int number) => $"signalering/KVK-00000000/MATRIX-{number}";
}

internal sealed class ExterneIncassosDoor() : CorporationDoor("externe-incassos")
{
    protected override byte[] Good(int number) => VeraMessages.Message(
        new JsonObject
        {
            ["idExtern"] = $"MATRIX-{number}",
            ["idOrganisatie"] = "KVK-00000000",
            ["soort"] = new JsonObject { ["code"] = "DEU" },
            ["status"] = new JsonObject { ["code"] = "ACT" },
            ["begindatum"] = "2026-10-01",
            ["saldo"] = 1500.25 + number,
        },
        VeraMessages.Without("hub.achterstand", ArrearsOfCanary()));

    protected override byte[] Sound(int number)
        => WithPerson(Good(number), message => (JsonObject)(message["debiteur"] = new JsonObject()));

    protected override string RecordId(int number) => $"externe-incasso/KVK-00000000/MATRIX-{number}";
}
