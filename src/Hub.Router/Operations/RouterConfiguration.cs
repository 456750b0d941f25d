using Hub.Contracts.Signals;
using Hub.Hosting.Configuration;
using Hub.Hosting.Keys;
using Hub.Router.Disclosure;
using Hub.Router.Routing;

namespace Hub.Router.Operations;

/// <summary>The router's half of a configuration set, checked as a whole: settings, municipalities, boundaries, rules, matrix and keys.</summary>
internal static class RouterConfiguration
{
    /// <summary>Adds every fault to the list, and gives the municipalities as far as they could be read.</summary>
    public static MunicipalitySet? Check(string configFolder, List<ConfigFault> faults)
    {
        var settings = HubSettings.Read(configFolder, faults);
        var municipalities = DecidingSet.Read(configFolder, faults)?.Municipalities ?? MunicipalitySet.Read(configFolder, new List<ConfigFault>());
        if (settings is not null)
        {
            Keys(settings.KeysFolder, municipalities, faults);
        }
        return municipalities;
    }

    private static void Keys(string folder, MunicipalitySet? municipalities, List<ConfigFault> faults)
    {
        Collect(faults, () =>
        {
            var ring = HubKeyRing.Load(folder);
            var without = municipalities?.Municipalities.Select(each => each.Code).Where(code => !ring.Serves(code)) ?? [];
            faults.AddRange(without.Select(code => new ConfigFault($"keys/ids/{FileOf(code)}.key", "$", "must exist; run ./hub keys new")));
        });
        Collect(faults, () => TeamKeyRing.Load(folder, municipalities?.Teams.All.Where(team => team.ReceivesSealed).Select(team => team.Id) ?? []));
    }

    private static string FileOf(MunicipalityCode code) => code.Value.ToLowerInvariant();

    private static void Collect(List<ConfigFault> faults, Action load)
    {
        try
        {
            load();
        }
        catch (ConfigurationRefusedException refused)
        {
            faults.AddRange(refused.Faults);
        }
    }
}
