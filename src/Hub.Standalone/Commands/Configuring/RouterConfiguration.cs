using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Router.InUse;
using Hub.Router.Members;
using Hub.Router.SecondReading;
using Hub.Router.Telling;

namespace Hub.Standalone.Commands.Configuring;

/// <summary>
/// The router's half of a configuration set, checked as a whole: settings, municipalities, boundaries, rules, matrix and keys.
/// </summary>
internal static class RouterConfiguration
{
    /// <summary>
    /// Adds every fault to the list, and what is no fault but worth a look to the warnings; gives the municipalities as far as they could
    /// be read.
    /// </summary>
    public static MunicipalitySet? Check(string configFolder, List<ConfigFault> faults, List<string> warnings)
    {
        var settings = HubSettings.Read(configFolder, faults);
        var deciding = DecidingSet.Read(configFolder, faults);
        var municipalities = deciding?.Municipalities ?? MunicipalitySet.Read(configFolder, new List<ConfigFault>());
        if (deciding is not null)
        {
            warnings.AddRange(MatrixDestinations.Elsewhere(deciding.Matrix, deciding.Municipalities)
                .Select(rule => $"{rule.Path} noemt {rule.Municipality}, waarvan hier geen bestand is: daarvoor geldt de regel hier niet"));
        }
        if (settings is not null)
        {
            ProviderCheck.Secret(settings, faults);
            DecidingLoader.CheckKeys(settings.KeysFolder, municipalities, faults);
            if (municipalities is not null)
            {
                ContactCheck.Check(settings.Notices, municipalities.Teams, faults);
                GrantCheck.Check(settings.Providers, municipalities.Teams, faults);
                ReaderConfiguration.Check(settings, municipalities, faults);
            }
        }
        return municipalities;
    }
}
