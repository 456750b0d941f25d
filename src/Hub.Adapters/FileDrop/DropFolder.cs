using System.Security.Cryptography;
using System.Text;

namespace Hub.Adapters.FileDrop;

/// <summary>A partner's folder: <c>in</c> (theirs), <c>done</c>, <c>refused</c> and <c>results</c> (ours).</summary>
internal sealed class DropFolder
{
    /// <summary>How long a file that was read stays: its content is a body, and bodies die within a day.</summary>
    public static readonly TimeSpan BodyKept = TimeSpan.FromHours(24);

    /// <summary>How long results stay: codes only.</summary>
    public static readonly TimeSpan ResultKept = TimeSpan.FromDays(180);

    private const int LongestName = 240;
    private const int ShortName = 50; // of at most four bytes each
    private readonly string root;

    /// <summary>Opens the folder of a partner; makes what is missing.</summary>
    public DropFolder(string root)
    {
        this.root = root;
        foreach (var part in new[] { "in", "done", "refused", "results" })
        {
            Directory.CreateDirectory(Path.Combine(root, part));
        }
    }

    /// <summary>Files that may be whole. Names that begin with a point or end in .part or .tmp are still being written.</summary>
    public IEnumerable<FileInfo> Waiting()
        => new DirectoryInfo(Path.Combine(root, "in")).EnumerateFiles()
            .Where(file => !file.Name.StartsWith('.') && file.LinkTarget is null && file.Extension.ToLowerInvariant() is not (".part" or ".tmp" or ".filepart"))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

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

    /// <summary>Deletes what is past its time by the hub's own clock; how many.</summary>
    public int Purge(DateTimeOffset now)
    {
        var old = Older("done", now - BodyKept).Concat(Older("refused", now - BodyKept)).Concat(Older("results", now - ResultKept)).ToList();
        old.ForEach(file => file.Delete());
        return old.Count;
    }

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

    private IEnumerable<FileInfo> Older(string part, DateTimeOffset before)
        => new DirectoryInfo(Path.Combine(root, part)).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime);
}
