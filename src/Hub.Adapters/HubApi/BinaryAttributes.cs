namespace Hub.Adapters.HubApi;

/// <summary>Context attributes of an event in binary form: headers that begin with <c>ce-</c>.</summary>
internal static class BinaryAttributes
{
    private const string Prefix = "ce-";

    /// <summary>The attributes, percent-decoded as the CloudEvents HTTP binding asks.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(IHeaderDictionary headers)
        => headers
            .Where(header => header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header.Value.Count == 1)
            .Select(header => KeyValuePair.Create(header.Key[Prefix.Length..].ToLowerInvariant(), Uri.UnescapeDataString(header.Value[0] ?? "")));
}
