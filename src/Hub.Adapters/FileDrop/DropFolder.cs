using System.Security.Cryptography;
using System.Text;
using Hub.Hosting.Configuration;

namespace Hub.Adapters.FileDrop;

/// <summary>A partner's folder: <c>in</c> (theirs), <c>done</c>, <c>refused</c> and <c>results</c> (ours).</summary>
internal sealed class DropFolder(string root)
{
    /// <summary>How long a file that was read stays: its content is a body, and bodies die within a day.</summary>
    public static readonly TimeSpan BodyKept = TimeSpan.FromHours(24);

    // No link is followed: it may lead out of the folder.
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly EnumerationOptions Shallow = new() { AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly string[] Parts = ["in", "done", "refused", "results"];

    private const int LongestName = 240;
    private const int ShortName = 50; // of at most four bytes each

    /// <summary>Makes what is missing.</summary>
    public DropFolder Create()
    {
        foreach (var part in Parts)
        {
            Directory.CreateDirectory(Path.Combine(root, part));
        }
        return this;
    }

    /// <summary>Files that may be whole. Names that begin with a point or end in .part or .tmp are still being written.</summary>
    public IReadOnlyList<FileInfo> Waiting()
        => [.. new DirectoryInfo(Path.Combine(root, "in")).EnumerateFiles().Where(MayBeWhole).OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Writes the result and moves the file away; the result first, so that a file is never gone without one.</summary>
    public void Finish(FileInfo file, DropResult result, DateTimeOffset now)
    {
        var name = Path.Combine(root, "results", $"{Named(file.Name)}.csv");
        File.WriteAllText($"{name}.tmp", result.ToString());
        File.Move($"{name}.tmp", name, overwrite: true);
        File.SetLastWriteTimeUtc(name, now.UtcDateTime);
        var target = Path.Combine(root, result.Complete ? "done" : "refused", file.Name);
        file.MoveTo(target, overwrite: true);
        File.SetLastWriteTimeUtc(target, now.UtcDateTime);
    }

    /// <summary>What the hub wrote or put away itself, and is past its time by its own stamp.</summary>
    public IEnumerable<FileInfo> Old(FileDropSettings settings, DateTimeOffset now)
        => Files("results").Where(file => file.LastWriteTimeUtc < (now - settings.ResultKept).UtcDateTime)
            .Concat(Files("done").Concat(Files("refused")).Where(file => file.LastWriteTimeUtc < (now - BodyKept).UtcDateTime));

    /// <summary>What nobody will read: unfinished, in a wrong place, or in a folder that the hub does not read.</summary>
    public IEnumerable<FileInfo> Unread(bool read)
    {
        var waits = read ? Waiting().Select(file => file.FullName).ToHashSet(StringComparer.Ordinal) : [];
        return new DirectoryInfo(root).EnumerateFiles()
            .Concat(new DirectoryInfo(root).EnumerateDirectories("*", Shallow).Where(folder => !Parts.Contains(folder.Name, StringComparer.Ordinal)).SelectMany(folder => folder.EnumerateFiles("*", Deep)))
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
        => !file.Name.StartsWith('.') && file.LinkTarget is null && file.Extension.ToLowerInvariant() is not (".part" or ".tmp" or ".filepart");

    private IEnumerable<FileInfo> Files(string part)
        => new DirectoryInfo(Path.Combine(root, part)) is { Exists: true } folder ? folder.EnumerateFiles("*", Deep) : [];

    // A name may have 255 bytes, and its result needs eight more: of a longer one the beginning stands there, and a number that tells it from others.
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
