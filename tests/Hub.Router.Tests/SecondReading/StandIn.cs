using System.Text.Json.Nodes;
using Hub.Configuration.Readers;
using Hub.Testing.Nodes.Partners;
using Microsoft.AspNetCore.Http;

namespace Hub.Router.Tests.SecondReading;

/// <summary>What a stand-in for a language model is asked and says.</summary>
internal static class StandIn
{
    /// <summary>A second reader at an address that stands on its list.</summary>
    public static SecondReaderSettings Settings(Uri address)
        => new("proef", "1.2", [new Uri(address, "/")], new ChatSettings(new Uri(address, "/v1/"), "gemma-proef"));

    /// <summary>What it was asked to read, with the marks around it.</summary>
    public static string Asked(StubRequest request) => (string)JsonNode.Parse(request.Body)!["messages"]![1]!["content"]!;

    /// <summary>The mark of the question.</summary>
    public static string Mark(StubRequest request) => Asked(request).Split('\n')[0]["merkteken ".Length..];

    /// <summary>An answer of the form.</summary>
    public static string Form(StubRequest request, string kind, bool acute, bool home)
        => new JsonObject { ["mark"] = Mark(request), ["kind"] = kind, ["acute"] = acute, ["safeAtHome"] = home }.ToJsonString();

    /// <summary>Says an opinion.</summary>
    public static IResult Says(StubRequest request, string kind, bool acute = false, bool home = false) => Writes(Form(request, kind,
        acute, home));

    /// <summary>Writes anything, as such servers do.</summary>
    public static IResult Writes(string content, string end = "stop")
        => Results.Json(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            choices = new[] { new { index = 0, finish_reason = end, message = new { role = "assistant", content } } },
            usage = new { total_tokens = 1 },
        });
}
