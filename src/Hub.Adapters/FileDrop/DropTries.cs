using System.Security.Cryptography;
using System.Text;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;

namespace Hub.Adapters.FileDrop;

/// <summary>Which files were begun and not ended, on disk: a file at which the process died twice is not read a third time.</summary>
internal sealed class DropTries(SpoolWriter writer, TimeProvider clock)
{
    /// <summary>Tries that may fail before a file is set aside.</summary>
    public const int Most = 2;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Tells one file, as it is now, from others.</summary>
    public static byte[] Key(Partner partner, FileInfo file)
        => SHA256.HashData(Encoding.UTF8.GetBytes($"{partner.Id}\n{file.Name}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}"));

    /// <summary>Notes that a file is begun; how often it was begun before and not ended.</summary>
    public Task<int> BeginAsync(byte[] file, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                var now = clock.GetUtcNow();
                statements.Connection.Run("DELETE FROM drop_tries WHERE at < @before", ("@before", (now - Kept).ToUnixTimeMilliseconds()));
                using var command = statements.Connection.Command(
                    "INSERT INTO drop_tries (file, at, tries) VALUES (@file, @at, 1) ON CONFLICT (file) DO UPDATE SET tries = tries + 1, "
                        + "at = excluded.at RETURNING tries",
                    ("@file", file), ("@at", now.ToUnixTimeMilliseconds()));
                return Convert.ToInt32(command.ExecuteScalar()) - 1;
            },
            cancellationToken);

    /// <summary>Notes that a file was ended, or let go for a reason that is not its own.</summary>
    public Task EndAsync(byte[] file)
        => writer.DoAsync(
            statements => statements.Connection.Run("DELETE FROM drop_tries WHERE file = @file", ("@file", file)), CancellationToken.None);
}
