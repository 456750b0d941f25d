using Hub.Adapters;
using Hub.Adapters.Partners;
using Hub.Configuration;
using Hub.Deciding.Language;
using Hub.Deciding.Municipalities;
using Hub.Router.Keys;

namespace Hub.Standalone.Commands.Configuring;

/// <summary>
/// A whole configuration set, both workers' halves checked together: what <c>./hub config check</c> tells and <c>./hub run</c> starts with.
/// </summary>
/// <param name="Faults">All faults, by file.</param>
/// <param name="Municipalities">The municipalities; null where they are broken.</param>
/// <param name="Partners">The partners that could be read.</param>
/// <param name="Warnings">What is no fault but worth a look, such as teams that cannot read their mail; in Dutch.</param>
internal sealed record HubConfiguration(
    IReadOnlyList<ConfigFault> Faults, MunicipalitySet? Municipalities, PartnerRegistry Partners, IReadOnlyList<string> Warnings)
{
    /// <summary>Reads and checks everything. Never throws for a broken set.</summary>
    /// <param name="configFolder">The configuration folder.</param>
    /// <param name="clock">Tells the moment at which convenants must hold.</param>
    public static HubConfiguration Check(string configFolder, TimeProvider clock)
    {
        var faults = new List<ConfigFault>();
        var warnings = new List<string>();
        var municipalities = RouterConfiguration.Check(configFolder, faults, warnings);
        var settings = HubSettings.Read(configFolder, new List<ConfigFault>());
        var keys = settings?.KeysFolder ?? Path.Combine(configFolder, "keys");
        var doors = DoorList.Of(configFolder);
        var partners = new PartnerLoader(configFolder, keys, clock, doors.Formats).Read(faults);
        foreach (var door in doors.All)
        {
            door.CheckFiles(faults);
        }
        return new HubConfiguration([.. faults.Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal)], municipalities, partners,
            [
                .. warnings, .. WordCorrections.Needless(configFolder).Select(one => $"{one}"),
                .. TeamMail.Unread(municipalities?.Teams.All ?? [], new KeyFolder(keys), settings?.StandaloneOnly ?? true),
            ]);
    }
}
