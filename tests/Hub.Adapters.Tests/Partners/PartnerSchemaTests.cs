using System.Text.Json.Nodes;
using Hub.Adapters.Open311;
using Hub.Adapters.Partners;
using Hub.Configuration;
using Hub.Testing.Configuration;

namespace Hub.Adapters.Tests.Partners;

public sealed class PartnerSchemaTests
{
    [Fact]
    public void The_schema_of_a_partner_is_that_of_its_file_with_the_formats_of_all_doors()
        => Assert.Null(SchemaFile.Difference("partner.schema.json", WithFormats(ConfigSchema.Of(typeof(PartnerFile)))));

    [Fact]
    public void The_schema_of_the_Open311_services_is_that_of_their_file()
        => Assert.Null(SchemaFile.Difference("open311-services.schema.json", ConfigSchema.Of(typeof(Open311File))));

    // Which formats there are the type does not know: the doors do.
    private static string WithFormats(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        root["properties"]!["formats"]!["items"] = Formats();
        root["properties"]!["doors"]!["anyOf"]![0]!["propertyNames"] = Formats();
        return root.ToJsonString(
                new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            ) + "\n";
    }

    private static JsonObject Formats()
        => new() { ["enum"] = new JsonArray([.. DoorList.Of(".").Formats.All.Select(format => (JsonNode)format.Value)]) };
}
