using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Desk.Link;

/// <summary>Who a token says that asks. The hub proves it; the desk only reads it, and shows nothing before the hub did.</summary>
/// <param name="Bearer">The token, which counts once.</param>
/// <param name="Team">The team that it names.</param>
internal sealed record Caller(string Bearer, string Team)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller of a request; null where it has no token of the right form.</summary>
    public static Caller? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || header.Length > 4_100
            || header[Scheme.Length..].Split('.') is not [_, var claims, _] || !Base64Url.IsValid(claims))
        {
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(claims)));
            return new Caller(header[Scheme.Length..], new TeamId(json.RootElement.GetProperty("iss").GetString()).Value);
        }
        catch (Exception fault) when (
            fault is JsonException or InvalidOperationException or KeyNotFoundException or ContractViolationException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(Caller)} {Team}";
}
