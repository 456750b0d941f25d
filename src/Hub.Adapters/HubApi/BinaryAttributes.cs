using System.Text;

namespace Hub.Adapters.HubApi;

/// <summary>Context attributes of an event in binary form: headers that begin with <c>ce-</c>.</summary>
internal static class BinaryAttributes
{
    private const string Prefix = "ce-";

    /// <summary>
    /// The attributes, percent-decoded as the CloudEvents HTTP binding asks. Some senders write UTF-8 as it is; what is neither shows as
    /// damaged.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(IHeaderDictionary headers)
        => headers
            .Where(header => header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header.Value.Count == 1)
            .Select(header =>
                KeyValuePair.Create(header.Key[Prefix.Length..].ToLowerInvariant(), Uri.UnescapeDataString(Read(header.Value[0] ?? ""))));

    // The server gives each byte as one character.
    private static string Read(string value) => Ascii.IsValid(value) ? value : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value));
}
