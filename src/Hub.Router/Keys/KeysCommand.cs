using System.CommandLine;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Configuration;
using Hub.Router.Operations;

namespace Hub.Router.Keys;

/// <summary><c>hub keys</c>: makes, rotates and lists keys.</summary>
internal static class KeysCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new("keys", "Makes, rotates and lists the keys of the hub, its teams and its partners.") { New(), Rotate(), List() };

    private static Command New()
    {
        var hub = new Option<bool>("--hub") { Description = "A content key of the hub's own." };
        var municipality = new Option<string?>("--municipality") { Description = "The id key of a municipality." };
        var team = new Option<string?>("--team") { Description = "A key pair of a team." };
        var outFolder = new Option<string?>("--out") { Description = "Folder for the private part of a team's key (default: the keys folder)." };
        var write = new Option<bool>("--write-private") { Description = "Write partners' API keys to partners-private/ instead of showing them once; for a demo." };
        var config = ConfigOption.Create();
        var command = new Command("new", "Makes keys; without an argument every key that the configuration needs and does not have.")
        {
            hub, municipality, team, outFolder, write, config,
        };
        command.SetAction(parse => Guarded(parse, () =>
        {
            var set = KeySet.Load(parse.GetValue(config)!);
            var maker = Maker(set, parse);
            if (!parse.GetValue(hub) && parse.GetValue(municipality) is null && parse.GetValue(team) is null)
            {
                return All(set, maker, parse.GetValue(write), parse.InvocationConfiguration.Output);
            }
            if (parse.GetValue(hub))
            {
                maker.Hub();
            }
            if (parse.GetValue(municipality) is { } code)
            {
                maker.Municipality(set.Municipalities.Find(new MunicipalityCode(code))?.Code ?? throw Unknown("--municipality"));
            }
            if (parse.GetValue(team) is { } id)
            {
                maker.Team(set.Municipalities.Teams.Find(new TeamId(id))?.Id ?? throw Unknown("--team"), parse.GetValue(outFolder));
            }
            return 0;
        }));
        return command;
    }

    private static Command Rotate()
    {
        var hub = new Option<bool>("--hub") { Description = "The hub's content key." };
        var team = new Option<string?>("--team") { Description = "A team's key." };
        var revoke = new Option<bool>("--revoke") { Description = "The old keys of the team are lost or stolen: nothing is sealed for them, and nothing they sign counts." };
        var outFolder = new Option<string?>("--out") { Description = "Folder for the private part (default: the keys folder)." };
        var config = ConfigOption.Create();
        var command = new Command("rotate", "Makes a newer key that seals from the next start or reload on; older keys still open what they sealed.") { hub, team, revoke, outFolder, config };
        command.SetAction(parse => Guarded(parse, () =>
        {
            var set = KeySet.Load(parse.GetValue(config)!);
            var (maker, output) = (Maker(set, parse), parse.InvocationConfiguration.Output);
            if (parse.GetValue(hub))
            {
                maker.Hub();
                return 0;
            }
            var id = set.Municipalities.Teams.Find(new TeamId(parse.GetValue(team)))?.Id ?? throw Unknown("--team");
            if (parse.GetValue(revoke))
            {
                set.Folder.Revoke(id).ToList().ForEach(name => output.WriteLine($"ingetrokken: {name}"));
            }
            maker.Team(id, parse.GetValue(outFolder));
            return 0;
        }));
        return command;
    }

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var config = ConfigOption.Create();
        var command = new Command("list", "Lists keys by name, and what is missing; never a key itself.") { json, config };
        command.SetAction(parse => Guarded(parse, () =>
        {
            var set = KeySet.Load(parse.GetValue(config)!);
            return KeyList.Write(set, parse.GetValue(json), parse.InvocationConfiguration.Output);
        }));
        return command;
    }

    private static int All(KeySet set, KeyMaker maker, bool writePrivate, TextWriter output)
    {
        var missing = set.Missing();
        missing.Make(maker, writePrivate);
        output.WriteLine(missing.None ? "Er ontbreekt geen enkele sleutel." : $"Alle sleutels staan in {set.Folder.Path}. Maak er een reservekopie van die alleen beheerders kunnen lezen.");
        if (writePrivate && set.ShownBefore() is { Count: > 0 } shown)
        {
            output.WriteLine($"Van API-sleutels bewaart de hub alleen de hash. Deze zijn eerder één keer getoond en worden niet nog eens getoond: {string.Join(", ", shown)}.");
            output.WriteLine($"Een tweede sleutel in {KeyFolder.PartnersPrivate}/ maakt u met: ./hub partner rotate-key {shown[0]} --write-private");
        }
        return 0;
    }

    private static KeyMaker Maker(KeySet set, ParseResult parse)
        => new(set.Folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), parse.InvocationConfiguration.Output.WriteLine);

    private static ContractViolationException Unknown(string option) => new(option, "must be one that the configuration has");

    private static int Guarded(ParseResult parse, Func<int> run)
    {
        var error = parse.InvocationConfiguration.Error;
        try
        {
            return run();
        }
        catch (ConfigurationRefusedException fault)
        {
            error.WriteLine(fault.Message);
            return 1;
        }
        catch (ContractViolationException fault)
        {
            error.WriteLine(fault.Message);
            return 2;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"Could not write a key: {fault.Message}");
            return 3;
        }
    }
}
