using System.CommandLine;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;

namespace Hub.Adapters.Enrolment;

/// <summary><c>hub partner list</c>: who may send, through which doors, until when, and what stands about them.</summary>
internal static class PartnerListCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Func<string, DoorSet> doorsOf)
    {
        var config = PartnerCommand.Config();
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var command = new Command("list", "Toont de partners.") { config, json };
        command.SetAction(parse => Run(
            parse.GetValue(config)!, doorsOf, parse.GetValue(json), parse.InvocationConfiguration.Output,
            parse.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string configFolder, Func<string, DoorSet> doorsOf, bool json, TextWriter output, TextWriter error)
    {
        var faults = new List<ConfigFault>();
        if (HubSettings.Read(configFolder, faults) is not { } settings)
        {
            faults.ForEach(error.WriteLine);
            return 1;
        }
        var doors = doorsOf(configFolder);
        var registry = new PartnerLoader(configFolder, settings.KeysFolder, TimeProvider.System, doors.Formats).Read(faults);
        var standing = new PartnerSpool(settings.Spool.File).Standing();
        if (json)
        {
            output.WriteLine(
                JsonSerializer.Serialize(
                    registry.All.Select(partner => Row(partner, doors.Formats, standing[partner.Id])), HubJson.Options));
        }
        else
        {
            Print(registry, doors.Formats, standing, output);
        }
        faults.ForEach(error.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }

    private static object Row(Partner partner, PartnerFormats formats, IEnumerable<StandingAlarm> standing) => new
    {
        id = partner.Id.Value,
        name = partner.Name,
        kind = partner.Kind,
        number = partner.Number,
        municipalities = partner.Municipalities.Select(code => code.Value).Order(StringComparer.Ordinal),
        doors = formats.InOrder(partner.Formats),
        apiKeys = partner.Credentials.ApiKeys.Select(key => key.Name),
        convenant = partner.Convenant?.Id.Value,
        convenantThrough = partner.Convenant?.ValidThrough,
        callback = partner.Callback?.Url,
        alarms = standing.Select(alarm => new { code = alarm.Code, since = alarm.Since }),
    };

    private static void Print(
        PartnerRegistry registry, PartnerFormats formats, ILookup<PartnerId, StandingAlarm> standing, TextWriter output)
    {
        output.WriteLine($"{"partner",-28} {"soort",-11} {"gemeenten",-22} {"sleutels",-10} {"convenant tot",-14} deuren");
        foreach (var partner in registry.All)
        {
            var municipalities = string.Join(',', partner.Municipalities.Select(code => code.Value).Order(StringComparer.Ordinal));
            var through = partner.Convenant is { } convenant ? $"{convenant.ValidThrough:dd-MM-yyyy}" : "geen";
            var doors = string.Join(' ', formats.InOrder(partner.Formats));
            output.WriteLine(
                $"{partner.Id,-28} {WireCode.Of(partner.Kind),-11} {municipalities,-22} {partner.Credentials.ApiKeys.Length,-10} "
                    + $"{through,-14} {doors}");
            foreach (var alarm in standing[partner.Id])
            {
                output.WriteLine($"  let op: {alarm.Code} sinds {DutchZone.Text(alarm.Since)}{(alarm.IsOver ? ", wordt opgeheven" : "")}");
            }
        }
    }
}
