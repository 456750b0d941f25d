namespace Hub.Hosting.Keys;

/// <summary>What stands in key folders, told without reading a key.</summary>
public static class KeyFiles
{
    /// <summary>
    /// Names, lengths and moments of all files: equal as long as nothing changed. Of a link, those of the file that it leads to: a secret
    /// that a cluster mounts is a link that stays, to a folder that is exchanged.
    /// </summary>
    public static string Fingerprint(params IEnumerable<string> folders)
        => string.Join('\n', folders.Where(Directory.Exists).SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles())
            .Select(Line).Order(StringComparer.Ordinal));

    // A file may go while it is looked at, and a link may lead nowhere: that is a change as well, and no fault.
    private static string Line(FileInfo file)
    {
        try
        {
            var real = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return $"{file.FullName} {real.Length} {real.LastWriteTimeUtc.Ticks}";
        }
        catch (IOException)
        {
            return file.FullName;
        }
    }
}
