using System.Collections.Immutable;

namespace Hub.Configuration.Readers;

/// <summary>
/// A second reader, whom a municipality may have read what the hub doubts (<c>options.secondReader</c> of its file): a language model or an
/// encoder on its own network. Off where neither says so; nothing is ever downloaded.
/// </summary>
/// <param name="Name">What the installation calls it; stands in the reasons of decisions. Lower-case letters, digits, points and
/// hyphens.</param>
/// <param name="Version">Its version; change it whenever model or settings change.</param>
/// <param name="Allowed">The addresses that words of signals may go to, such as <c>https://taal.gemeente.nl</c>: scheme, host and port, no
/// path. Required for a chat; the address of the chat must be one of them.</param>
/// <param name="Chat">A language model over the OpenAI-compatible chat API. Stands alone, or encoder does.</param>
/// <param name="Encoder">An encoder in this process, from files. Stands alone, or chat does.</param>
/// <param name="Seconds">How long a signal waits for it, with the wait for its turn. Default 3; at most 5.</param>
/// <param name="AtOnce">How many signals it reads at once. Default 4.</param>
/// <param name="Characters">How much of a signal's text it reads at most. Default 6000.</param>
public sealed record SecondReaderSettings(
    string Name, string Version, ImmutableArray<Uri> Allowed = default, ChatSettings? Chat = null, EncoderSettings? Encoder = null,
    int Seconds = 3, int AtOnce = 4, int Characters = 6000)
{
    /// <summary>The addresses that words of signals may go to.</summary>
    public ImmutableArray<Uri> Allowed { get; init; } = Allowed.IsDefault ? [] : Allowed;

    /// <summary>Whether an address is one of those allowed: the same scheme, host and port.</summary>
    public bool Allows(Uri address)
        => Allowed.Any(one => Uri.Compare(
            one, address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>The same with absolute paths.</summary>
    /// <param name="folder">The folder that they are relative to.</param>
    public SecondReaderSettings At(string folder)
        => this with
        {
            Chat = Chat is { Key: { File: { } file } key } chat ? chat with { Key = key with { File = Path.GetFullPath(file, folder) } }
                : Chat,
            Encoder = Encoder is { } encoder
                ? encoder with
                {
                    Model = Path.GetFullPath(encoder.Model, folder),
                    Vocabulary = Path.GetFullPath(encoder.Vocabulary, folder),
                    Library = Path.GetFullPath(encoder.Library, folder),
                }
                : null,
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version}";
}
