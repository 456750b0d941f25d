using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Http;

namespace Hub.Adapters.Spool;

/// <summary>The adapters may be given work while the spool can write, which is tried; the broker does not matter.</summary>
internal sealed class SpoolReadiness(SpoolWriter writer, SpoolDatabase database) : IReadiness
{
    // What a single message may bring. A page that still fits is no proof that a signal does.
    private const long Room = 512 * 1024;

    /// <inheritdoc/>
    public string Name => "spool";

    /// <inheritdoc/>
    public bool IsForIntake => true;

    /// <inheritdoc/>
    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken)
        => new DriveInfo(Path.GetDirectoryName(database.File)!).AvailableFreeSpace > Room && await writer.DoAsync(Write, cancellationToken);

    // The version of the schema, as it is: it stands in the file's first page, which is written anew, and changes nothing.
    private static bool Write(SpoolStatements statements)
    {
        using var asked = statements.Connection.Command("PRAGMA user_version");
        statements.Connection.Run($"PRAGMA user_version={Convert.ToInt32(asked.ExecuteScalar())}");
        return true;
    }
}
