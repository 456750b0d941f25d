using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Testing.Processes;

namespace Hub.Testing.Deciding;

/// <summary>A copy of the committed municipalities that a test may break.</summary>
internal sealed class ConfigFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hub-config-");

    public ConfigFolder()
    {
        Directory.CreateDirectory(Path.Combine(Root, "municipalities"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.ShippedConfiguration, "municipalities"), "*.json"))
        {
            File.Copy(file, Path.Combine(Root, "municipalities", Path.GetFileName(file)));
        }
    }

    public string Root => folder.FullName;

    /// <summary>Changes one municipality's file.</summary>
    public void Edit(string name, Action<JsonObject> change)
    {
        var file = Path.Combine(Root, "municipalities", name + ".json");
        var root = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(root);
        File.WriteAllText(file, root.ToJsonString());
    }

    /// <summary>Changes the text of one municipality's file.</summary>
    public void Replace(string name, string old, string with)
    {
        var file = Path.Combine(Root, "municipalities", name + ".json");
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public IReadOnlyList<ConfigFault> Faults()
    {
        var faults = new List<ConfigFault>();
        Assert.Equal(MunicipalitySet.Read(Root, faults) is null, faults.Count > 0);
        return faults;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
