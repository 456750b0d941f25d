using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>The tracked files of the repository, for rules about text.</summary>
internal static class SourceFiles
{
    /// <summary>All C# files under these folders, relative to the root.</summary>
    public static IEnumerable<string> CSharp(params string[] folders)
        => folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Every file that belongs to the project: not build output, not keys, not the version control's own.</summary>
    public static IEnumerable<string> All()
        => Directory
            .EnumerateFiles(
                Repository.Root, "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file =>
                !file.Split('/')
                    .Any(part => part is ".git" or "artifacts" or "bin" or "obj" or "data" or "keys" or ".vs" or ".idea" or "TestResults"))
            .Order(StringComparer.Ordinal);

    /// <summary>Text of a file.</summary>
    public static string Text(string file) => File.ReadAllText(Repository.PathOf(file));

    /// <summary>Lines of a file.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Repository.PathOf(file));
}
