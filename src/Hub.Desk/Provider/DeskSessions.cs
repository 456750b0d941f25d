using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Desk.Provider;

/// <summary>The sessions of a desk, in its memory: a restart ends them. A browser has a secret of 256 bits, the desk its hash.</summary>
internal sealed class DeskSessions(TimeProvider clock)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, DeskSession> sessions = new(StringComparer.Ordinal);

    /// <summary>Begins one; its secret, which was never anybody's before. Null where there are too many.</summary>
    public string? Begin(DeskSession session)
    {
        foreach (var (hash, _) in sessions.Where(one => one.Value.End <= clock.GetUtcNow() || !CanGoOn(one.Value)))
        {
            sessions.TryRemove(hash, out _);
        }
        if (sessions.Count >= Most)
        {
            return null;
        }
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        sessions[HashOf(secret)] = session;
        return secret;
    }

    /// <summary>The session of a secret; null for none, or one that is over.</summary>
    public DeskSession? Find(string secret)
        => sessions.TryGetValue(HashOf(secret), out var session) && session.End > clock.GetUtcNow() ? session : null;

    /// <summary>Ends one.</summary>
    public void End(string secret) => sessions.TryRemove(HashOf(secret), out _);

    private bool CanGoOn(DeskSession session) => session.RefreshToken is not null || session.Person.Until > clock.GetUtcNow();

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
