namespace Hub.Desk.Bord;

/// <summary>A part of the board that somebody asks for, with whose key.</summary>
/// <param name="Request">The request.</param>
/// <param name="Key">The operator's key.</param>
internal sealed record BordQuestion(HttpRequest Request, string Key)
{
    /// <summary>
    /// What the hub is asked: a limit, and of the screen's own names only those that are known, each under the hub's name.
    /// </summary>
    public string Query(int limit, params ReadOnlySpan<(string Hub, string Screen)> names)
    {
        var query = $"?limit={limit}";
        foreach (var (hub, screen) in names)
        {
            query += Request.Query[screen].ToString() is { Length: > 0 } value ? $"&{hub}={Uri.EscapeDataString(value)}" : "";
        }
        return query;
    }

    /// <summary>What the screen's address asks, by its own names.</summary>
    public IReadOnlyDictionary<string, string> Words()
        => Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => nameof(BordQuestion);
}
