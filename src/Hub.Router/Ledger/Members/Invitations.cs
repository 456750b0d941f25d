using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Router.Ledger.Members;

/// <summary>
/// One-time links with which an operator lets somebody ask to join. The ledger has the hash of what a link holds; each counts once.
/// </summary>
internal static class Invitations
{
    /// <summary>Makes one; the secret that the link holds, which is kept nowhere.</summary>
    public static async Task<string> MakeAsync(
        LedgerSession session, string team, string by, long until, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        await session.ExecuteAsync(
            "INSERT INTO invitations (hash, team, made_by, until_at) VALUES (@hash, @team, @by, @until)", cancellationToken,
            ("@hash", HashOf(secret)), ("@team", team), ("@by", by), ("@until", until));
        return secret;
    }

    /// <summary>Whether one counts still, for a team.</summary>
    public static async Task<bool> CountsAsync(
        LedgerSession session, string secret, string team, long now, CancellationToken cancellationToken)
        => await session.SingleAsync(
            "SELECT COUNT(*) FROM invitations WHERE hash = @hash AND team = @team AND used_at IS NULL AND until_at > @now",
            row => row.GetInt64(0), cancellationToken, ("@hash", HashOf(secret)), ("@team", team), ("@now", now)) > 0;

    /// <summary>Uses one: the operator who made it; null where it is none, of another team, used or over.</summary>
    public static async Task<string?> UseAsync(
        LedgerSession session, string secret, string team, long now, CancellationToken cancellationToken)
    {
        var hash = HashOf(secret);
        var used = await session.ExecuteAsync(
            "UPDATE invitations SET used_at = @now WHERE hash = @hash AND team = @team AND used_at IS NULL AND until_at > @now",
            cancellationToken, ("@hash", hash), ("@team", team), ("@now", now));
        return used == 0 ? null : await session.SingleAsync(
            "SELECT made_by FROM invitations WHERE hash = @hash", row => row.GetString(0), cancellationToken, ("@hash", hash));
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
