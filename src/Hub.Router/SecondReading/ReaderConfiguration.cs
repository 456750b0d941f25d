using Hub.Configuration;
using Hub.Configuration.Readers;
using Hub.Deciding.Municipalities;

namespace Hub.Router.SecondReading;

/// <summary>A second reader as it is configured: whether who switched it on has one, and one that stands in a file of its own.</summary>
internal static class ReaderConfiguration
{
    /// <summary>Checks that a municipality that switched a second reader on has one.</summary>
    public static void Check(HubSettings settings, MunicipalitySet municipalities, ICollection<ConfigFault> faults)
    {
        foreach (var file in settings.SecondReader is null ? municipalities.WithSecondReader : [])
        {
            faults.Add(new ConfigFault(file, "$.options.secondReader", "is switched on, and hub.json has no secondReader"));
        }
    }

    /// <summary>Reads a file that holds what stands under <c>secondReader</c> in <c>hub.json</c>, to try it before it is put
    /// there.</summary>
    /// <param name="file">The file; paths in it are relative to its folder.</param>
    /// <param name="faults">Gets what is wrong; then nothing comes of it.</param>
    public static SecondReaderSettings? Read(string file, ICollection<ConfigFault> faults)
    {
        var path = Path.GetFullPath(file);
        var (folder, name, before) = (Path.GetDirectoryName(path)!, Path.GetFileName(path), faults.Count);
        var reading = ConfigFile.Read<SecondReaderSettings>(folder, name);
        reading.Faults.ToList().ForEach(faults.Add);
        if (reading is not { Complete: true, Value: { } written })
        {
            return null;
        }
        var reader = written.At(folder);
        SecondReaderCheck.Check(reader, (key, rule) => faults.Add(new ConfigFault(name, $"${key}", rule)));
        return faults.Count == before ? reader : null;
    }
}
