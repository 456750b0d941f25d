using Hub.Hosting.Configuration;
using Hub.Router.Disclosure;

namespace Hub.Router.DryRun;

/// <summary>Loads what deciding needs.</summary>
internal static class Deciding
{
    public static DryRunDecider LoadDryRun(string configFolder)
    {
        var faults = new List<ConfigFault>();
        var matrix = NeedToKnowLoader.Load(configFolder, faults);
        throw new ConfigurationRefusedException([.. faults]);
    }
}
