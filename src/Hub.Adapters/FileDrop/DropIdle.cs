namespace Hub.Adapters.FileDrop;

/// <summary>Since when files that the hub does not read have lain unchanged, by the hub's own clock.</summary>
/// <remarks>
/// What a sender's tool says of the moment of writing may be long past. It counts for what was there before the hub was, or a restart
/// would let everything stay for another day; and then only at a second look, so that a file is not taken from under the hands of who
/// renames it.
/// </remarks>
internal sealed class DropIdle
{
    private readonly Dictionary<string, Dictionary<string, (long Length, DateTime Written, DateTime Since)>> folders = new(
        StringComparer.Ordinal);

    /// <summary>Those of a folder's unread files that have lain for longer than they may.</summary>
    public IReadOnlyList<FileInfo> Past(string folder, IEnumerable<FileInfo> unread, TimeSpan kept, DateTimeOffset now)
    {
        var first = !folders.TryGetValue(folder, out var known);
        var seen = new Dictionary<string, (long Length, DateTime Written, DateTime Since)>(StringComparer.Ordinal);
        var past = new List<FileInfo>();
        foreach (var file in unread)
        {
            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            if (known is not null && known.TryGetValue(file.FullName, out var before)
                && (before.Length, before.Written) == (length, written))
            {
                seen[file.FullName] = before;
                if (before.Since < (now - kept).UtcDateTime)
                {
                    past.Add(file);
                }
                continue;
            }
            seen[file.FullName] = (length, written, first && written < now.UtcDateTime ? written : now.UtcDateTime);
        }
        folders[folder] = seen;
        return past;
    }

    /// <summary>Forgets a folder that is gone.</summary>
    public void Forget(string folder) => folders.Remove(folder);
}
