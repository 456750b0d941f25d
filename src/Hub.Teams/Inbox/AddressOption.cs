using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hub.Teams.Inbox;

/// <summary>Command line options that take the address of a web server: the library reads no <see cref="Uri"/> by itself.</summary>
public static class AddressOption
{
    /// <summary>An option for one address; null where it is not given.</summary>
    public static Option<Uri?> One(string name, string description)
        => new(name) { Description = description, CustomParser = result => Read(name, result) is [var address] ? address : null };

    /// <summary>An option for addresses, each a value of its own or parted by semicolons; empty where it is not given.</summary>
    public static Option<Uri[]> Many(string name, string description)
        => new(name) { Description = description, AllowMultipleArgumentsPerToken = true, CustomParser = result => Read(name, result) };

    private static Uri[] Read(string name, ArgumentResult result)
    {
        var texts = result.Tokens.SelectMany(
            token => token.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        Uri[] addresses = [.. texts.Select(Address).OfType<Uri>()];
        if (addresses.Length == 0 || addresses.Length != texts.Length)
        {
            result.AddError($"{name}: geef een adres als http://127.0.0.1:8080");
        }
        return addresses;
    }

    private static Uri? Address(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", UserInfo: "", PathAndQuery: "/", Fragment: "" }
            ? address
            : null;
}
