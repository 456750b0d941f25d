namespace Hub.Adapters.Corporation;

/// <summary>VERA's correlation header, given back as it came when it has a plain form (V04).</summary>
internal static class Correlation
{
    private const string Header = "X-Stuurgegevens-Referentienummer";

    /// <summary>Echoes the header. Anything but a short reference is left out: it may hold whatever the sender put there.</summary>
    public static void Echo(HttpContext context)
    {
        if (context.Request.Headers.TryGetValue(Header, out var values) && values is [{ Length: > 0 and <= 64 } reference]
            && reference.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            context.Response.Headers[Header] = reference;
        }
    }
}
