using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Municipalities;

/// <summary>All municipalities of a configuration, checked together. Immutable: a reload makes a new set and swaps it whole.</summary>
internal sealed class MunicipalitySet
{
    /// <summary>Creates a set of checked municipalities.</summary>
    public MunicipalitySet(ImmutableArray<Municipality> municipalities)
    {
        Municipalities = municipalities;
        Teams = new TeamDirectory(municipalities);
    }

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<Municipality> Municipalities { get; }

    /// <summary>All teams.</summary>
    public TeamDirectory Teams { get; }

    /// <summary>The files of the municipalities that switched a second reader on.</summary>
    public IEnumerable<string> WithSecondReader
        => Municipalities.Where(one => one.Options.SecondReader is not null).Select(one => $"municipalities/{one.Prefix}.json");

    /// <summary>A municipality; null where this hub does not serve it.</summary>
    public Municipality? Find(MunicipalityCode code) => Teams.Of(code);

    /// <summary>Reads and checks <c>municipalities/*.json</c>.</summary>
    /// <exception cref="ConfigurationRefusedException">The set is broken; lists all faults.</exception>
    public static MunicipalitySet Load(string configFolder)
    {
        var faults = new List<ConfigFault>();
        return Read(configFolder, faults) is { } set && faults.Count == 0 ? set : throw new ConfigurationRefusedException([.. faults]);
    }

    /// <summary>Reads and checks <c>municipalities/*.json</c>; adds what is wrong to the list. Null where anything is.</summary>
    public static MunicipalitySet? Read(string configFolder, ICollection<ConfigFault> faults)
    {
        var before = faults.Count;
        var files = ConfigFile.List(configFolder, "municipalities");
        if (files.Count == 0)
        {
            faults.Add(new ConfigFault("municipalities", "$", "must hold at least one municipality"));
        }
        var municipalities = ImmutableArray.CreateBuilder<Municipality>();
        foreach (var file in files)
        {
            var reading = ConfigFile.Read<Municipality>(configFolder, file);
            reading.Faults.ToList().ForEach(faults.Add);
            if (reading is { Complete: true, Value: { } municipality })
            {
                MunicipalityCheck.Check(file, municipality, faults);
                municipalities.Add(municipality);
            }
        }
        return faults.Count == before ? new MunicipalitySet(municipalities.ToImmutable()) : null;
    }
}
