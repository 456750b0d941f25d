using Hub.Configuration;
using Hub.Deciding.Classification;

namespace Hub.Testing.Deciding;

/// <summary>The committed rule set, and copies of it that a test may spoil.</summary>
internal static class RuleSets
{
    public static string ConfigFolder { get; } = Find("deploy/config");

    public static RuleSet Committed { get; } = Load(ConfigFolder, withWeights: true);

    public static RuleSet Load(string config, bool withWeights)
    {
        var faults = new List<ConfigFault>();
        return RuleSetLoader.Load(config, faults, withWeights) ?? throw new ConfigurationRefusedException([.. faults]);
    }

    public static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    /// <summary>Copies the committed rule set into a fresh folder.</summary>
    public static string Copy()
    {
        var target = Directory.CreateTempSubdirectory("hub-rules-").FullName;
        var source = Path.Combine(ConfigFolder, RuleSetLoader.Folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(target, RuleSetLoader.Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return target;
    }

    private static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        throw new DirectoryNotFoundException(relative);
    }
}
