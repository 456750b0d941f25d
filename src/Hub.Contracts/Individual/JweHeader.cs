using System.Buffers.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Individual;

/// <summary>The protected header of a sealed case, as far as it can be believed before opening: its members and their form.</summary>
internal sealed partial record JweHeader(string KeyId, TeamId Team, Guid Delivery)
{
    private static readonly string[] Known = ["alg", "enc", "kid", "cty", "team", "delivery"];

    /// <summary>Reads the first part of a compact JWE.</summary>
    /// <exception cref="ContractViolationException">It has other members than these, or one that names something else.</exception>
    public static JweHeader Read(string part)
    {
        var found = Base64UrlPart.Length(part) >= 0 ? Members(Base64Url.DecodeFromChars(part)) : null;
        if (found is null || found.Count != Known.Length)
        {
            throw CompactJwe.Broken("must have a header of alg, enc, kid, cty, team and delivery, each once, and nothing else");
        }
        Named(found, "alg", "RSA-OAEP-256");
        Named(found, "enc", "A256GCM");
        Named(found, "cty", "application/json");
        return new JweHeader(
            KeyForm.IsMatch(found["kid"]) ? found["kid"] : throw CompactJwe.Broken("must name its key in kid: letters, digits, hyphens"),
            TeamOf(found["team"]),
            Guid.TryParseExact(found["delivery"], "D", out var delivery) && delivery != Guid.Empty
                ? delivery
                : throw CompactJwe.Broken("must name its delivery"));
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm { get; }

    private static Dictionary<string, string>? Members(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            reader.Read();
            for (var open = reader.TokenType == JsonTokenType.StartObject;
                open && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
            {
                var name = reader.GetString()!;
                if (!reader.Read() || reader.TokenType != JsonTokenType.String || !Known.Contains(name)
                    || !found.TryAdd(name, reader.GetString()!))
                {
                    return null;
                }
            }
            return reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? found : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or text that is no Unicode
        }
    }

    private static void Named(Dictionary<string, string> found, string member, string value)
    {
        if (found[member] != value)
        {
            throw CompactJwe.Broken($"must have {value} as its {member}");
        }
    }

    private static TeamId TeamOf(string text)
    {
        try
        {
            return new TeamId(text);
        }
        catch (ContractViolationException)
        {
            throw CompactJwe.Broken("must name the team that it is sealed for");
        }
    }
}
