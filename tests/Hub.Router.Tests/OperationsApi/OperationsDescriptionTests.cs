using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>The description of the operations API, held against its routes and records.</summary>
public sealed class OperationsDescriptionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly string[] Routes =
    [
        .. typeof(OperationsRoutes).GetFields().Select(field => (string)field.GetRawConstantValue()!),
    ];

    // A number of a report is printed by a command and served nowhere.
    private static readonly Type[] Records = [.. typeof(OperationsRoutes).Assembly.GetExportedTypes().Where(type
        => type.Namespace!.StartsWith(typeof(OperationsRoutes).Namespace!, StringComparison.Ordinal)
            && type is { IsAbstract: false, IsEnum: false } && type != typeof(ReportNumber))];

    [Fact]
    public async Task Every_route_is_described_and_every_described_route_is_there()
    {
        var site = shared.Site;
        var paths = Of(await DocumentAsync(site));

        Assert.Equal(
            Routes.Select(route => route.Replace("{id:guid}", "{id}", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            paths.Select(path => $"/v1{path.Key}").Order(StringComparer.Ordinal));
        foreach (var (path, item) in paths)
        {
            var (method, operation) = item!.AsObject().Single() is var one ? (one.Key, one.Value!) : default;
            using var answer = await site.SendAsync(
                new HttpMethod(method.ToUpperInvariant()),
                $"/v1{path.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal)}",
                null);
            Assert.Equal(401, (int)answer.StatusCode);
            Assert.All(["400", "401", "503"], status => Assert.NotNull(operation["responses"]![status]));
        }
    }

    [Fact]
    public async Task Every_record_is_described_with_the_members_it_has_and_those_that_must_be_there()
    {
        var site = shared.Site;
        var schemas = (await DocumentAsync(site))["components"]!["schemas"]!;

        foreach (var record in Records)
        {
            var schema = schemas[record.Name]!;
            var required = record
                .GetConstructors()
                .Single()
                .GetParameters()
                .Where(parameter => !parameter.HasDefaultValue && Nullable.GetUnderlyingType(parameter.ParameterType) is null);
            Assert.Equal(
                record
                    .GetProperties()
                    .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                    .Order(StringComparer.Ordinal),
                schema["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
            Assert.Equal(
                required.Select(parameter => parameter.Name!).Order(StringComparer.Ordinal),
                (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
            Assert.All(
                record.GetProperties(),
                property =>
                    Assert.Equal(
                        TypeOf(property),
                        schema["properties"]![JsonNamingPolicy.CamelCase.ConvertName(property.Name)]!["type"]?.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Every_example_is_one()
    {
        var site = shared.Site;
        var bodies = Of(await DocumentAsync(site))
            .Select(path => path.Value!.AsObject().Single().Value!["requestBody"]?["content"]?["application/json"])
            .OfType<JsonNode>()
            .ToList();

        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
        {
            var type = Records.Single(record => record.Name == body["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1]);
            Assert.NotNull(JsonSerializer.Deserialize(body["example"]!.ToJsonString(), type, HubJson.Options));
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Of(JsonNode document)
        => document["paths"]!.AsObject().Where(path => path.Key.StartsWith("/operations/", StringComparison.Ordinal));

    private static async Task<JsonNode> DocumentAsync(OperationsSite site)
        => JsonNode.Parse(await site.Client.GetStringAsync("/openapi.json", TestContext.Current.CancellationToken))!;

    private static string? TypeOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(bool) ? "boolean" : type == typeof(int) || type == typeof(long) ? "integer"
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? "array"
            : Records.Contains(type) ? null : "string";
    }
}
