using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests;

/// <summary>The example payloads of every kind of partner (all invented), and small changes to them.</summary>
internal static class Samples
{
    public static readonly MunicipalityCode Zoetermeer = new("GM0637");
    public static readonly MunicipalityCode Arnhem = new("GM0202");
    public static readonly MunicipalityCode OudeIjsselstreek = new("GM1509");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static JsonObject Json(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    public static byte[] Changed(string name, Action<JsonObject> change)
    {
        var json = Json(name);
        change(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    public static Signal Accepted(Translation translation)
        => translation is Translation.Accepted accepted
            ? accepted.Signal
            : throw new Xunit.Sdk.XunitException(string.Join("; ", Refused(translation)));

    public static IReadOnlyList<Refusal> Refused(Translation translation) => Assert.IsType<Translation.Refused>(translation).Faults;
}
