namespace Hub.Hosting.Keys;

/// <summary>What stands in key folders, told without reading a key.</summary>
public static class KeyFiles
{
    /// <summary>Names, lengths and moments of all files: equal as long as nothing changed.</summary>
    public static string Fingerprint(params IEnumerable<string> folders)
        => string.Join('\n', folders.Where(Directory.Exists).SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles())
            .Select(Line).Order(StringComparer.Ordinal));

    // A file may go while it is looked at, and a link may lead nowhere: that is a change as well, and no fault.
    private static string Line(FileInfo file)
    {
        try
        {
            return $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}";
        }
        catch (IOException)
        {
            return file.FullName;
        }
    }
}
