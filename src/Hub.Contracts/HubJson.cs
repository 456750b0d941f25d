using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hub.Contracts.Privacy;

namespace Hub.Contracts;

/// <summary>
/// The one JSON dialect of the hub: camelCase, unknown and double members refused, enums as text, absent values left out.
/// </summary>
public static class HubJson
{
    /// <summary>The serializer settings that every contract uses on the wire.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The wire's form on several lines, for who reads a screen: what <c>--json</c> prints of one thing.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    /// <summary>As <see cref="Indented"/>, with a member for what is absent: each row of a table has every column.</summary>
    public static JsonSerializerOptions Rows { get; } = new(Indented) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>
    /// A document with names of its own, built as nodes or in another's form (an OpenAPI description, a broker's definitions): written
    /// as it stands, however deep.
    /// </summary>
    public static JsonSerializerOptions Document { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As <see cref="Document"/>, on several lines: a file that people read and correct.</summary>
    public static JsonSerializerOptions File { get; } = new(Document) { WriteIndented = true };

    /// <summary>What is written member by member: text as it is, not as escapes.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a contract; every fault becomes a <see cref="ContractViolationException"/> that holds no value.</summary>
    /// <exception cref="ContractViolationException">The text is no JSON, has unknown members, or breaks the contract.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new ContractViolationException(typeof(T).Name, "must not be null");
        }
        catch (JsonException fault)
        {
            throw new ContractViolationException(SafePath(typeof(T), fault), Rule(fault));
        }
        catch (NotSupportedException)
        {
            throw new ContractViolationException(typeof(T).Name, "has a form that is not supported");
        }
    }

    /// <summary>Writes a contract as UTF-8.</summary>
    public static byte[] Write<T>(T value)
        where T : class
        => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = 16,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    // A path may hold a member name that the sender made up, which may be a person's: only names that the contract itself has are repeated.
    private static string SafePath(Type contract, JsonException fault)
    {
        var (known, type) = (new List<string>(), contract);
        foreach (var part in (fault.Path ?? "$").Split('.').Skip(1))
        {
            var name = part.Split('[')[0];
            if (MemberOf(type, name) is not { } member || !part.AsSpan(name.Length).TrimStart("[]0123456789").IsEmpty)
            {
                break;
            }
            type = member.PropertyType;
            known.Add(part);
        }
        return known.Count == 0 ? "$" : string.Join('.', known);
    }

    private static JsonPropertyInfo? MemberOf(Type type, string name)
    {
        var info = Options.GetTypeInfo(type);
        while (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
        {
            info = Options.GetTypeInfo(element);
        }
        return info.Kind == JsonTypeInfoKind.Object ? info.Properties.FirstOrDefault(member => member.Name == name) : null;
    }

    private static string Rule(JsonException fault)
        => fault.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "has a member that this contract does not know"
            : fault.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) ? "has the same member twice"
            : fault.Message.Contains("missing required", StringComparison.Ordinal) ? "lacks a required member"
            : "is not of the form that this contract asks";
}
