namespace Hub.Testing.Processes;

/// <summary>Where the repository and its build output are.</summary>
public static class Repository
{
    /// <summary>The root, found upwards from the running assembly.</summary>
    public static string Root { get; } = Find();

    /// <summary>Debug or release, as the running tests were built.</summary>
    public static string Configuration
        => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>A path in the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built program of a project.</summary>
    public static string Program(string project) => PathOf("artifacts", "bin", project, Configuration, $"{project}.dll");

    /// <summary>The configuration that is shipped.</summary>
    public static string ShippedConfiguration => PathOf("deploy", "config");

    /// <summary>Copies a folder with everything in it.</summary>
    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hub.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("Hub.sln is not above the test's folder");
    }
}
