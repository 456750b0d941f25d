using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>H09: the rules of the API design rules' linter, over the description that is served.</summary>
public sealed partial class ApiDescriptionTests(HubApiFixture fixture) : IClassFixture<HubApiFixture>
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "parameters"];

    [Fact]
    public async Task The_document_names_version_contact_and_a_server_with_major_version()
    {
        var document = await Document();

        Assert.Matches(@"^3(.\d+){1,2}$", document["openapi"]!.GetValue<string>());
        Assert.Matches(@"^\d+\.\d+\.\d+$", document["info"]!["version"]!.GetValue<string>());
        Assert.All(new[] { "name", "email", "url" }, field => Assert.NotNull(document["info"]!["contact"]![field]));
        Assert.Equal($"{fixture.Host.Client.BaseAddress}v1", Assert.Single(document["servers"]!.AsArray())!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_document_is_the_same_at_the_root_and_under_its_version()
        => Assert.Equal(
            (await Document()).ToJsonString(),
            (await Answer.Json(await fixture.Host.GetFrom(null, "/v1/openapi.json"))).ToJsonString());

    [Fact]
    public async Task An_installation_behind_a_proxy_names_its_public_address()
    {
        using var config = new ConfigFolder();
        config.AddOpen311();
        config.WriteText(
            "hub.json",
            """{ "dataFolder": "data", "http": { "adapters": ["http://127.0.0.1:0"], "publicUrl": "https://hub.example.nl" } }"""
        );
        await using var host = await AdapterHost.Start(config);

        var (api, reports) = (
            await Answer.Json(await host.GetFrom(null, "/openapi.json")),
            await Answer.Json(await host.GetFrom(null, "/open311/v2/openapi.json")));

        Assert.Equal("https://hub.example.nl/v1", api["servers"]![0]!["url"]!.GetValue<string>());
        Assert.Equal("https://hub.example.nl/open311/v2", reports["servers"]![0]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_kinds_of_partners_are_those_of_the_contract()
        => Assert.Equal(
            Enum.GetValues<SourceKind>().Where(kind => kind != SourceKind.Unknown).Select(WireCode.Of),
            (await Document())["components"]!["schemas"]!["Signal"]!["properties"]!["source"]!["enum"]!.AsArray()
                .Select(kind => kind!.GetValue<string>()));

    [Fact]
    public async Task No_member_has_a_default_that_generated_clients_would_make_required()
        => Assert.Empty(Members(await Document(), "default"));

    [Fact]
    public async Task Every_body_has_a_schema_of_its_own_and_an_example()
        => Assert.All(
            Operations(await Document())
                .Select(operation => operation["requestBody"]?["content"]?.AsObject())
                .OfType<JsonObject>()
                .SelectMany(content => content),
            media =>
            {
                Assert.NotNull(media.Value!["example"]);
                Assert.True(media.Value["schema"]!["$ref"] is not null || media.Value["schema"]!["items"]?["$ref"] is not null, media.Key);
            });

    [Fact]
    public async Task Paths_are_kebab_case_without_trailing_slash_and_query_keys_camel_case()
    {
        var document = await Document();

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            Assert.Matches(Path, path);
            Assert.All(item!.AsObject(), member => Assert.Contains(member.Key, Methods));
        }
        Assert.All(
            Operations(document)
                .SelectMany(operation => operation["parameters"]?.AsArray() ?? [])
                .Where(parameter => parameter!["in"]!.GetValue<string>() == "query"),
            parameter => Assert.Matches(@"^[a-z][a-z\d]*([A-Z][a-z\d]*)*$", parameter!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_answer_has_the_version_header_and_every_fault_is_a_problem()
    {
        var document = await Document();

        foreach (var operation in Operations(document))
        {
            Assert.NotNull(operation["operationId"]);
            foreach (var (status, named) in operation["responses"]!.AsObject())
            {
                var answer = Resolve(document, named!);
                Assert.NotNull(answer["headers"]!["API-Version"]);
                if (status[0] is '4' or '5')
                {
                    var schema = Resolve(document, answer["content"]!["application/problem+json"]!["schema"]!);
                    Assert.All(new[] { "status", "title", "detail" }, member => Assert.NotNull(schema["properties"]![member]));
                }
            }
        }
        Assert.All(Operations(document), operation => Assert.NotNull(operation["responses"]!["400"]));
    }

    [Fact]
    public async Task Operation_ids_are_unique_and_every_reference_resolves()
    {
        var document = await Document();

        var ids = Operations(document).Select(operation => operation["operationId"]!.GetValue<string>()).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var reference in References(document))
        {
            Assert.NotNull(Resolve(document, new JsonObject { ["$ref"] = reference }));
        }
        Assert.All(document["components"]!["schemas"]!.AsObject(), schema => Assert.Matches("^[A-Z][A-Za-z0-9]*$", schema.Key));
    }

    [Fact]
    public async Task Every_described_path_exists()
    {
        var document = await Document();

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var method = new HttpMethod(item!.AsObject().First().Key.ToUpperInvariant());
            var response = await fixture.Host.Send(
                method, null,
                $"/v1{path.Replace("{receiptId}", Guid.NewGuid().ToString(), StringComparison.Ordinal)}",
                method == HttpMethod.Post ? new StringContent("{}") : null);
            Assert.True(response.StatusCode is System.Net.HttpStatusCode.Unauthorized, $"{path}: {response.StatusCode}");
        }
    }

    private static IEnumerable<JsonNode> Operations(JsonNode document)
        => document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Where(member => member.Key != "parameters")
            .Select(member => member.Value!);

    private static JsonNode Resolve(JsonNode document, JsonNode node)
        => node["$ref"] is { } reference
            ? reference.GetValue<string>()[2..].Split('/').Aggregate(document, (at, part) => at[part]!)
            : node;

    private static IEnumerable<JsonNode?> Members(JsonNode? node, string name) => node switch
    {
        JsonObject item => item.SelectMany(member => member.Key == name ? [member.Value] : Members(member.Value, name)),
        JsonArray list => list.SelectMany(part => Members(part, name)),
        _ => [],
    };

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private async Task<JsonNode> Document() => await Answer.Json(await fixture.Host.GetFrom(null, "/openapi.json"));

    [GeneratedRegex(@"^(\/|(\/_[a-z0-9]+|\/(([a-z0-9\-]+|{[^}]+})(\/([a-z0-9\-\.]+|{[^}]+}))*)(\/_[a-z]+)?))$")]
    private static partial Regex Path { get; }
}
