using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hub.Adapters.FileDrop;

/// <summary>
/// Opens what a partner put in its folder: a plain file or a real folder, never a link, a pipe or a device, and without waiting for
/// anybody.
/// </summary>
/// <remarks>
/// A look before opening would not do: its owner may put another thing in its place in between. Flags of <c>open(2)</c> on Linux;
/// elsewhere,
/// where the hub is developed and not run, the look has to do.
/// </remarks>
internal static class PlainFile
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    private static int NoFollow => IsArm ? 0x8000 : 0x20000;

    private static int DirectoryOnly => IsArm ? 0x4000 : 0x10000;

    /// <summary>The file's content; null where it is no plain file.</summary>
    /// <exception cref="IOException">It cannot be opened now.</exception>
    public static FileStream? Open(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new FileInfo(path).LinkTarget is null
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                : null;
        }
        var handle = Open(path, NoFollow | NonBlocking | CloseOnExec);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            return IsNoFile(Marshal.GetLastPInvokeError()) ? null : throw new IOException("A file cannot be opened.");
        }
        return Stream(handle);
    }

    /// <summary>All of a file; null where that is more than may be, however long it turns out to be.</summary>
    /// <exception cref="IOException">It is still being written.</exception>
    public static async Task<byte[]?> ReadAsync(FileStream content, int largest, CancellationToken cancellationToken)
    {
        if (content.Length > largest)
        {
            return null;
        }
        var bytes = new byte[content.Length + 1];
        var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return read == bytes.Length ? throw new IOException("The file is still being written.") : bytes[..read];
    }

    /// <summary>
    /// Holds a folder, so that what is done below <see cref="PathOf"/> is done there even when its name comes to stand for another.
    /// </summary>
    /// <exception cref="IOException">It is a link, or no folder.</exception>
    public static SafeFileHandle? Hold(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new DirectoryInfo(folder).LinkTarget is null ? null : throw new LinkedFolderException();
        }
        var handle = Open(folder, NoFollow | DirectoryOnly | CloseOnExec);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            throw IsNoFile(Marshal.GetLastPInvokeError()) ? new LinkedFolderException() : new IOException("A folder cannot be opened.");
        }
        return handle;
    }

    /// <summary>The path of a folder that is held.</summary>
    public static string PathOf(SafeFileHandle? held, string folder)
        => held is null ? folder : $"/proc/self/fd/{held.DangerousGetHandle()}";

    // A pipe and a terminal cannot be read at a place of one's choice; a folder cannot be read at all.
    private static FileStream? Stream(SafeFileHandle handle)
    {
        try
        {
            var stream = new FileStream(handle, FileAccess.Read);
            if (stream.CanSeek)
            {
                return stream;
            }
            stream.Dispose();
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or ArgumentException)
        {
            handle.Dispose();
        }
        return null;
    }

    // ENXIO of a socket or device, ENOTDIR and ELOOP of a link.
    private static bool IsNoFile(int error) => error is 6 or 20 or 40;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
