using Hub.Contracts;
using Hub.Contracts.TeamInbox;

namespace Hub.Teams.Inbox;

/// <summary>
/// A file of the team's own that gets the content of a delivery: made before anybody looks, never over another, and readable by its owner
/// only.
/// </summary>
internal sealed class ExportFile : IDisposable
{
    private readonly string path;
    private readonly FileStream stream;
    private bool written;

    private ExportFile(string path, FileStream stream) => (this.path, this.stream) = (path, stream);

    /// <summary>Makes the file, empty.</summary>
    /// <exception cref="TeamInboxException">It is there already, or cannot be made.</exception>
    public static ExportFile New(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        try
        {
            return new ExportFile(path, new FileStream(path, options));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new TeamInboxException(
                File.Exists(path)
                    ? "Dat bestand is er al; geef met --output een nieuw bestand."
                    : "Dat bestand kan hier niet worden gemaakt; geef met --output een ander.");
        }
    }

    /// <summary>Writes the delivery, as <c>hub team open --json</c> prints it.</summary>
    public async Task WriteAsync(OpenedDelivery opened, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(HubJson.Write(opened), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        written = true;
    }

    /// <summary>Closes it; where nothing was written, nothing is left.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (!written)
        {
            File.Delete(path);
        }
    }
}
