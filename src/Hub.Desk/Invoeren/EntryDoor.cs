using System.Security.Cryptography;
using System.Text;
using Hub.Configuration.Entry;
using Hub.Desk.Link;

namespace Hub.Desk.Invoeren;

/// <summary>
/// The way from the form to the partners' door, as a partner of its own. Nothing goes round the rules that hold for partners.
/// </summary>
/// <param name="settings">The partner; null where the form was not set up.</param>
/// <param name="adapters">The way to the partners' door.</param>
internal sealed class EntryDoor(EntrySettings? settings, HubLink adapters)
{
    private const string Structured = "application/cloudevents+json";

    /// <summary>The partner; null where the form was not set up, or its key is not there.</summary>
    public EntrySettings? Settings => Key is null ? null : settings;

    /// <summary>Whether who enters must know a word.</summary>
    public bool AsksCode => settings?.Code is not null;

    // Asked each time: a key that was renewed counts at once.
    private string? Key => settings?.Key?.Read();

    /// <summary>Whether a word is the one that was agreed, or none was.</summary>
    public bool Knows(string code)
        => settings?.Code is not { } agreed
            || (agreed.Read() is { } word
                && CryptographicOperations.FixedTimeEquals(Hash(word), Hash(code)));

    /// <summary>The forms that this desk gave out; null where it was not set up.</summary>
    public EntryTokens? Tokens => Key is { } key ? new EntryTokens(Hash($"hub.desk.entry\n{key}")) : null;

    /// <summary>Hands a signal in.</summary>
    public Task<HubAnswer> SendAsync(byte[] signal, CancellationToken cancellationToken)
        => adapters.SendAsync(HttpMethod.Post, "/v1/signals", Key, signal, Structured, null, cancellationToken);

    /// <summary>Asks what became of a signal.</summary>
    public Task<HubAnswer> AskAsync(Guid receipt, CancellationToken cancellationToken)
        => adapters.SendAsync(HttpMethod.Get, $"/v1/signals/{receipt:D}", Key, default, null, cancellationToken);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
