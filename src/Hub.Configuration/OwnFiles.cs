using System.Runtime.InteropServices;

namespace Hub.Configuration;

/// <summary>
/// Files that the hub makes are its own: nobody else on the machine reads them, whatever the shell that started it would let them.
/// </summary>
public static class OwnFiles
{
    private const int OwnerOnly = 0x3F; // 077: what others would get is taken away
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>From now on this process makes files of mode 0600 and folders of mode 0700.</summary>
    public static void Restrict()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Umask(OwnerOnly);
        }
    }

    /// <summary>Makes a folder, if it is not there, and takes from others what an earlier version left open: databases in it.</summary>
    /// <param name="folder">The folder; one that was there keeps its mode, for it may be somebody else's too.</param>
    /// <param name="databases">Files of the hub's own, with what SQLite keeps beside them.</param>
    public static void Close(string folder, params ReadOnlySpan<string> databases)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, Folder);
        foreach (var database in databases)
        {
            foreach (var part in new[] { database, $"{database}-wal", $"{database}-shm" })
            {
                if (System.IO.File.Exists(part))
                {
                    System.IO.File.SetUnixFileMode(part, File);
                }
            }
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Umask(int mask);
}
