using System.Security.Cryptography;
using System.Text;
using Hub.Configuration;
using Microsoft.Win32.SafeHandles;

namespace Hub.Adapters.FileDrop;

/// <summary>
/// A partner's folder: <c>in</c> (theirs), <c>done</c>, <c>refused</c> and <c>results</c> (ours), held while it is worked in.
/// </summary>
/// <remarks>No link is followed, neither of a file nor of a folder: it may lead out of the folder. See <see cref="PlainFile"/>.</remarks>
internal sealed class DropFolder : IDisposable
{
    /// <summary>How long a file that was read stays: its content is a body, and bodies die within a day.</summary>
    public static readonly TimeSpan BodyKept = TimeSpan.FromHours(24);

    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };
    private static readonly EnumerationOptions Shallow = new() { AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly string[] Parts = ["in", "done", "refused", "results"];

    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int LongestName = 240;
    private const int ShortName = 50; // of at most four bytes each

    private readonly string root;
    private readonly List<SafeFileHandle> held = [];
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    /// <summary>Names a folder that need not exist.</summary>
    public DropFolder(string root) => this.root = root;

    /// <summary>Makes what is missing, for nobody else to read, and holds it.</summary>
    /// <exception cref="LinkedFolderException">The folder or a part of it is a link.</exception>
    public DropFolder Create()
    {
        Make(root);
        var within = Hold(root);
        foreach (var part in Parts)
        {
            Make(Path.Combine(within, part));
            parts[part] = Hold(Path.Combine(within, part));
        }
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => held.ForEach(handle => handle.Dispose());

    /// <summary>
    /// Files that may be whole. Names that begin with a point or end in .part or .tmp are still being written; links are among them, to be
    /// told of.
    /// </summary>
    public IReadOnlyList<FileInfo> Waiting()
        => [.. new DirectoryInfo(At("in")).EnumerateFiles().Where(MayBeWhole).OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Writes the result and moves the file away; the result first, so that a file is never gone without one.</summary>
    public void Finish(FileInfo file, DropResult result, DateTimeOffset now)
    {
        var name = Path.Combine(At("results"), $"{Named(file.Name)}.csv");
        File.Delete($"{name}.tmp"); // of a crash, or a link that somebody left there: what is made below is new, or is not made
        using (var written = new FileStream($"{name}.tmp", FileMode.CreateNew, FileAccess.Write))
        {
            result.WriteTo(written);
        }
        File.SetLastWriteTimeUtc($"{name}.tmp", now.UtcDateTime);
        File.Move($"{name}.tmp", name, overwrite: true);
        var target = Path.Combine(At(result.Complete ? "done" : "refused"), file.Name);
        File.SetLastWriteTimeUtc(file.FullName, now.UtcDateTime);
        file.MoveTo(target, overwrite: true);
    }

    /// <summary>What the hub wrote or put away itself, and is past its time by its own stamp.</summary>
    public IEnumerable<FileInfo> Old(FileDropSettings settings, DateTimeOffset now)
        => Files("results").Where(file => file.LastWriteTimeUtc < (now - settings.ResultKept).UtcDateTime)
            .Concat(Files("done").Concat(Files("refused")).Where(file => file.LastWriteTimeUtc < (now - BodyKept).UtcDateTime));

    /// <summary>What nobody will read: unfinished, in a wrong place, or in a folder that the hub does not read.</summary>
    public IEnumerable<FileInfo> Unread(bool read)
    {
        var waits = read
            ? Waiting().Where(file => file.LinkTarget is null).Select(file => file.FullName).ToHashSet(StringComparer.Ordinal)
            : [];
        return new DirectoryInfo(root).EnumerateFiles()
            .Concat(
                new DirectoryInfo(root).EnumerateDirectories("*", Shallow)
                    .Where(folder => !Parts.Contains(folder.Name, StringComparer.Ordinal))
                    .SelectMany(folder => folder.EnumerateFiles("*", Deep)))
            .Concat(Files("in").Where(file => !waits.Contains(file.FullName)));
    }

    /// <summary>Deletes the folder when no file is left in it; whether it did.</summary>
    public bool DeleteEmpty()
    {
        if (new DirectoryInfo(root).EnumerateFiles("*", Deep).Any())
        {
            return false;
        }
        Directory.Delete(root, recursive: true);
        return true;
    }

    private static bool MayBeWhole(FileInfo file)
        => !file.Name.StartsWith('.') && file.Extension.ToLowerInvariant() is not (".part" or ".tmp" or ".filepart");

    private string At(string part) => parts.GetValueOrDefault(part) ?? Path.Combine(root, part);

    private string Hold(string folder)
    {
        var handle = PlainFile.Hold(folder);
        if (handle is not null)
        {
            held.Add(handle);
        }
        return PlainFile.PathOf(handle, folder);
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Own);
        }
    }

    private IEnumerable<FileInfo> Files(string part)
        => new DirectoryInfo(At(part)) is { Exists: true } folder && (parts.Count > 0 || folder.LinkTarget is null)
            ? folder.EnumerateFiles("*", Deep)
            : [];

    // A name may have 255 bytes, and its result needs eight more: of a longer one the beginning stands there, and a number that tells it
    // from others.
    private static string Named(string file)
    {
        if (Encoding.UTF8.GetByteCount(file) <= LongestName)
        {
            return file;
        }
        var number = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)).AsSpan(0, 8));
        return $"{file[..ShortName]}-{number}";
    }
}
