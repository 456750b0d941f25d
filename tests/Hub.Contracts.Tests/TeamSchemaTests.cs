using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Members;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Remarks;
using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Wijk;

namespace Hub.Contracts.Tests;

/// <summary>
/// The JSON Schemas in docs/schemas of what a team reads and sends, held against the types. After a change: <c>HUB_APPROVE=1 ./hub test
/// TeamSchema</c>.
/// </summary>
public sealed class TeamSchemaTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly Dictionary<string, XElement> Comments = XDocument
        .Load(Path.ChangeExtension(typeof(HubJson).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    private static readonly Dictionary<Type, string> Scalars = new()
    {
        [typeof(string)] = """{"type":"string"}""",
        [typeof(bool)] = """{"type":"boolean"}""",
        [typeof(int)] = """{"type":"integer"}""",
        [typeof(double)] = """{"type":"number"}""",
        [typeof(decimal)] = """{"type":"number"}""",
        [typeof(Guid)] = """{"type":"string","format":"uuid"}""",
        [typeof(DateTimeOffset)] = """{"type":"string","format":"date-time"}""",
        [typeof(DateOnly)] = """{"type":"string","format":"date"}""",
        [typeof(JsonElement)] = """{"type":"object"}""",
    };

    public static TheoryData<Type> Messages
        => [
            typeof(CaseContent), typeof(IndividualCase), typeof(CollectiveSignal), typeof(CollectivePattern),
            typeof(CollectiveTrend), typeof(FocuspuntNotice), typeof(Withdrawal), typeof(DeliveriesUnanswered),
            typeof(InboxPage), typeof(OpenRequest), typeof(OpenedDelivery), typeof(ReturnRequest),
            typeof(HandOverRequest), typeof(CloseRequest), typeof(EscalateRequest), typeof(ReassignRequest),
            typeof(ReassignAnswer), typeof(TeamPublicKey), typeof(TeamMembers), typeof(JoinRequest), typeof(JoinAnswer),
            typeof(Membership), typeof(NoticeChoice), typeof(AdmitRequest), typeof(TermRequest), typeof(RewrapRequest),
            typeof(DecisionQuestion), typeof(DecisionForm), typeof(DecideRequest), typeof(RemarkQuestion),
            typeof(RemarkForm), typeof(SameMatterRequest), typeof(SameMatterForm), typeof(InviteReaderRequest),
            typeof(ReadAlongPage), typeof(ReadersForm),
        ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_schema_is_that_of_the_type(Type message)
    {
        var (file, schema) = (Path.Combine(Folder(), $"{message.Name}.schema.json"), Of(message));
        if (Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(file, schema);
        }

        Assert.True(File.Exists(file), $"{file} is missing");
        Assert.Equal(File.ReadAllText(file), schema);
    }

    [Fact]
    public void No_schema_is_without_its_message()
        => Assert.Equal(
            Messages.Select(row => $"{row.Data.Name}.schema.json").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder()).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_sample_has_no_member_that_the_schema_does_not_know_and_all_that_it_requires(Type message)
    {
        var (schema, sample) = (
            JsonNode.Parse(Of(message))!,
            JsonSerializer.SerializeToNode(Samples.All[message], message, HubJson.Options)!.AsObject());

        Assert.All(sample, member => Assert.NotNull(schema["properties"]![member.Key]));
        Assert.All(schema["required"]?.AsArray() ?? [], required => Assert.True(sample.ContainsKey(required!.GetValue<string>())));
    }

    private static string Of(Type type)
    {
        var schema = Object(type);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Value(Type nullable)
    {
        var type = Nullable.GetUnderlyingType(nullable) ?? nullable;
        return type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITextValue<>)) ? Text(type)
            : type.IsEnum
                ? new JsonObject
                {
                    ["type"] = "string",
                    ["enum"] = new JsonArray([
                        .. Enum.GetValues(type)
                            .Cast<object>()
                            .Skip(1)
                            .Select(code => JsonSerializer.SerializeToNode(code, type, HubJson.Options)),
                    ]),
                }
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                ? new JsonObject { ["type"] = "array", ["items"] = Value(type.GetGenericArguments()[0]) }
            : Scalars.TryGetValue(type, out var scalar) ? JsonNode.Parse(scalar)!.AsObject()
            : Object(type);
    }

    // What has no default in the constructor is required; what the hub reads may have no other member, what it sends may get one later.
    private static JsonObject Object(Type type)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var member in HubJson.Options.GetTypeInfo(type).Properties)
        {
            var value = Value(member.PropertyType);
            value["description"] = Plain(
                Comments[$"P:{type.FullName}.{((PropertyInfo)member.AttributeProvider!).Name}"].Element("summary"));
            properties[member.Name] = value;
            if (member.AssociatedParameter is not { HasDefaultValue: true })
            {
                required.Add(member.Name);
            }
        }
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["description"] = Plain(Comments[$"T:{type.FullName}"].Element("summary")),
            ["properties"] = properties,
            ["required"] = required,
        };
        if (type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            schema["additionalProperties"] = false;
        }
        return schema;
    }

    private static JsonObject Text(Type type)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (type.GetProperty("Pattern", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is Regex form)
        {
            schema["pattern"] = form.ToString().Replace("\\z", "$", StringComparison.Ordinal);
        }
        return schema;
    }

    private static string? Plain(XElement? summary)
    {
        if (summary is null)
        {
            return null;
        }
        foreach (var reference in summary.Descendants().Where(each => each.Name.LocalName == "see").ToList())
        {
            reference.ReplaceWith(((string?)reference.Attribute("cref") ?? "").Split('.', ':')[^1]);
        }
        return Regex.Replace(summary.Value, @"\s+", " ").Trim();
    }

    private static string Folder() => Path.Combine(Path.GetDirectoryName(WireSnapshotTests.Folder())!, "..", "..", "docs", "schemas");
}
