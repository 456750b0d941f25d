using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Tests.Open311;

/// <summary>
/// The rules of GeoReport's published JSON schemas, coded by hand (O14):
/// members that must be there, and the form of each.
/// </summary>
internal static class Open311Rules
{
    private static readonly string[] Datatypes = ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"];

    public static void Service(JsonNode? service)
    {
        Text(service, "service_code");
        Text(service, "service_name");
        Assert.IsAssignableFrom<bool>(service!["metadata"]!.GetValue<bool>());
        Assert.Contains(Text(service, "type"), new[] { "realtime", "batch", "blackbox" });
        TextOrNull(service, "description", "keywords", "group");
    }

    public static void Definition(JsonNode? definition)
    {
        Text(definition, "service_code");
        foreach (var attribute in definition!["attributes"]!.AsArray())
        {
            Text(attribute, "code");
            Assert.Contains(Text(attribute, "datatype"), Datatypes);
            Assert.IsAssignableFrom<bool>(attribute!["variable"]!.GetValue<bool>());
            Assert.IsAssignableFrom<bool>(attribute["required"]!.GetValue<bool>());
            Assert.IsAssignableFrom<int>(attribute["order"]!.GetValue<int>());
            TextOrNull(attribute, "datatype_description", "description");
            foreach (var value in attribute["values"]!.AsArray())
            {
                Text(value, "key");
                Text(value, "name");
            }
        }
    }

    public static void Request(JsonNode? request)
    {
        Text(request, "service_request_id");
        Text(request, "service_code");
        Assert.Contains(Text(request, "status"), new[] { "open", "closed" });
        Assert.True(Moments.TryParse(Text(request, "requested_datetime"), out _));
        TextOrNull(
            request, "status_notes", "service_name", "description", "agency_responsible", "service_notice", "updated_datetime",
            "expected_datetime", "address", "address_id", "zipcode",
            "media_url");
        Assert.True(request!["lat"] is null || request["lat"]!.GetValue<double>() is > 50 and < 54);
        Assert.True(request["long"] is null || request["long"]!.GetValue<double>() is > 3 and < 8);
    }

    public static void Errors(JsonNode? errors)
    {
        Assert.NotEmpty(errors!.AsArray());
        foreach (var error in errors.AsArray())
        {
            Assert.InRange(error!["code"]!.GetValue<int>(), 400, 599);
            Text(error, "description");
        }
    }

    private static string Text(JsonNode? node, string name)
    {
        var text = node![name]!.GetValue<string>();
        Assert.NotEqual("", text);
        return text;
    }

    private static void TextOrNull(JsonNode? node, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.True(node![name] is null || node[name]!.GetValueKind() == JsonValueKind.String, name);
        }
    }
}
