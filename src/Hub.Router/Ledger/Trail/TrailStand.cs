using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Router.Ledger.Trail;

/// <summary>
/// How far the chain was at a moment: a line and its hash. Noted outside the ledger, it proves later that the chain still holds that line.
/// </summary>
/// <param name="Seq">The line's number.</param>
/// <param name="Hash">Its hash, as 64 hexadecimal digits.</param>
internal sealed partial record TrailStand(long Seq, string Hash)
{
    [GeneratedRegex(@"^(?<seq>[0-9]{1,18}):(?<hash>[0-9a-f]{64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    public static TrailStand? Parse(string text)
        => Form.Match(text) is { Success: true } found
            ? new TrailStand(long.Parse(found.Groups["seq"].Value, CultureInfo.InvariantCulture), found.Groups["hash"].Value)
            : null;

    /// <summary>The stand now.</summary>
    public static Task<TrailStand> NowAsync(LedgerDatabase database, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => session.SingleAsync(
                "SELECT seq, hash FROM trail_head WHERE id = 1", row
                    => new TrailStand(row.GetInt64(0), Convert.ToHexStringLower((byte[])row[1])), cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq}:{Hash}");
}
