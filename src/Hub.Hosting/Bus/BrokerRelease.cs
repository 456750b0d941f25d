using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace Hub.Hosting.Bus;

/// <summary>A release of RabbitMQ, as far as definitions differ: 3.10 and later of 3, and 4.</summary>
/// <param name="Major">3 or 4 are known.</param>
/// <param name="Minor">The second number.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BrokerRelease(int Major, int Minor) : IComparable<BrokerRelease>
{
    /// <summary>The oldest that the hub works with: Debian 12's.</summary>
    public static readonly BrokerRelease Oldest = new(3, 10);

    private const int NewestMajor = 4;

    /// <summary>Whether the hub knows its definitions.</summary>
    public bool IsKnown => this >= Oldest && Major <= NewestMajor;

    /// <summary>Whether it has one kind of classic queue only, a limit of redeliveries by default, and policies for one kind of
    /// queue.</summary>
    public bool IsFour => Major >= 4;

    /// <summary>Reads 3.10, 3.10.8 or 4; null for anything else.</summary>
    public static BrokerRelease? Read(string? text)
        => (text ?? "").Split('.', '-', '+') is [var first, .. var rest] && int.TryParse(first, out var major) && major > 0
            ? rest is [var second, ..] ? int.TryParse(second, out var minor) && minor >= 0 ? new BrokerRelease(major, minor) : null
                : new BrokerRelease(major, 0)
            : null;

    /// <summary>The release at the other end of a connection; the oldest where it does not say.</summary>
    public static BrokerRelease Of(IConnection connection)
        => connection?.ServerProperties?.TryGetValue("version", out var version) == true && version is byte[] text
            && Read(Encoding.ASCII.GetString(text)) is { } release
            ? release
            : Oldest;

    /// <summary>The release that wrote definitions; null where they do not say.</summary>
    public static BrokerRelease? Of(JsonElement definitions)
        => definitions.ValueKind == JsonValueKind.Object
            && (definitions.TryGetProperty("rabbitmq_version", out var version) || definitions.TryGetProperty("rabbit_version",
                out version))
            ? Read(version.ValueKind == JsonValueKind.String ? version.GetString() : null)
            : null;

    /// <inheritdoc/>
    public int CompareTo(BrokerRelease other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Later than.</summary>
    public static bool operator >(BrokerRelease one, BrokerRelease other) => one.CompareTo(other) > 0;

    /// <summary>Earlier than.</summary>
    public static bool operator <(BrokerRelease one, BrokerRelease other) => one.CompareTo(other) < 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(BrokerRelease one, BrokerRelease other) => one.CompareTo(other) >= 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(BrokerRelease one, BrokerRelease other) => one.CompareTo(other) <= 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";
}
