using System.Net;
using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>Reads answers of the adapters.</summary>
internal static class Answer
{
    public static async Task<JsonNode> Json(HttpResponseMessage response)
        => JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    /// <summary>The fields that a refusal lists; checks the form of the problem on the way.</summary>
    public static async Task<IReadOnlyList<string>> Faults(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        var problem = await Problem(response, status);
        return [.. (problem["errors"]?.AsArray() ?? []).Select(error => error!["field"]!.GetValue<string>())];
    }

    public static async Task<JsonNode> Problem(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.False(string.IsNullOrWhiteSpace(problem["title"]!.GetValue<string>()));
        Assert.False(string.IsNullOrWhiteSpace(problem["detail"]!.GetValue<string>()));
        return problem;
    }
}
