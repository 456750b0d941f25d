using System.Text;
using Hub.Contracts;

namespace Hub.Router.OperationsApi;

/// <summary>An event as it goes to every listener: written once.</summary>
/// <param name="Bytes">The event in the form of server-sent events.</param>
internal sealed record OperationsEvent(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Says that the line is alive.</summary>
    public static readonly OperationsEvent Heartbeat = new(": alive\n\n"u8.ToArray());

    /// <summary>An event of a name. JSON of the hub has no line ends.</summary>
    public static OperationsEvent Of<T>(string name, T value)
        where T : class
        => new((byte[])[.. Encoding.UTF8.GetBytes($"event: {name}\ndata: "), .. HubJson.Write(value), .. "\n\n"u8]);

    /// <inheritdoc/>
    public override string ToString() => nameof(OperationsEvent);
}
