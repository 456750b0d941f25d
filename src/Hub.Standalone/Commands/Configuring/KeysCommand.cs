using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Keys;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>hub keys</c>: makes, rotates and lists keys.</summary>
internal static class KeysCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
        => new(
            "keys",
            "Maakt, vernieuwt en toont de sleutels van de hub, zijn teams, zijn partners en zijn beheerders.") { New(), Rotate(), List() };

    private static Command New()
    {
        var hub = new Option<bool>("--hub") { Description = "Een eigen inhoudsleutel van de hub." };
        var municipality = new Option<string?>("--municipality") { Description = "De sleutel voor kenmerken van een gemeente." };
        var team = new Option<string?>("--team") { Description = "Alleen het sleutelpaar van dit team." };
        var actor = new Option<string?>("--operator")
        {
            Description = "Een sleutel voor het bord, van een beheerder: een rol uit 'operators' van hub.json, met een nummer als meer "
                + "mensen die hebben, zoals beheerder-2.",
        };
        var readOnly = new Option<bool>("--read-only") { Description = "Bij --operator: een sleutel die alleen mag lezen." };
        var outFolder = new Option<string?>("--out")
        {
            Description = "Map voor het geheime deel van de sleutel van een team of beheerder (anders de sleutelmap).",
        };
        var write = new Option<bool>("--write-private")
        {
            Description = "Schrijf API-sleutels van partners naar partners-private/ in plaats van ze één keer te tonen; voor een proef.",
        };
        var config = ConfigOption.Create();
        var command = new Command("new", "Maakt sleutels; zonder keuze elke sleutel die de configuratie nodig heeft en nog niet heeft.")
        {
            hub, municipality, team, actor, readOnly, outFolder, write, config,
        };
        command.SetAction(parse => Guarded(parse, () =>
        {
            var set = KeySet.Load(parse.GetValue(config)!);
            var maker = Maker(set, parse);
            if (!parse.GetValue(hub) && parse.GetValue(municipality) is null && parse.GetValue(team) is null
                && parse.GetValue(actor) is null)
            {
                return All(set, maker, parse.GetValue(write), parse.InvocationConfiguration);
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
            if (parse.GetValue(actor) is { } who)
            {
                maker.Operator(
                    HumanConfirms.Check(who, set.Operators.ToHashSet(StringComparer.Ordinal)) is null ? who : throw Unknown("--operator"),
                    !parse.GetValue(readOnly), parse.GetValue(outFolder));
            }
            return 0;
        }));
        return command;
    }

    private static Command Rotate()
    {
        var hub = new Option<bool>("--hub") { Description = "De inhoudsleutel van de hub." };
        var team = new Option<string?>("--team") { Description = "De sleutel van dit team." };
        var revoke = new Option<bool>("--revoke")
        {
            Description = "De oude sleutels van het team zijn kwijt of gestolen: er wordt niets meer voor verzegeld, en wat zij "
                + "ondertekenen telt niet.",
        };
        var outFolder = new Option<string?>("--out") { Description = "Map voor het geheime deel (anders de sleutelmap)." };
        var config = ConfigOption.Create();
        var command = new Command(
            "rotate",
            "Maakt een nieuwere sleutel, die verzegelt vanaf de volgende start of herlading; oudere openen nog wat zij verzegelden.")
        { hub, team, revoke, outFolder, config };
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
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var config = ConfigOption.Create();
        var command = new Command("list", "Toont sleutels bij naam, en wat ontbreekt; nooit een sleutel zelf.") { json, config };
        command.SetAction(parse => Guarded(parse, () =>
        {
            var set = KeySet.Load(parse.GetValue(config)!);
            return KeyList.Write(set, parse.GetValue(json), parse.InvocationConfiguration.Output);
        }));
        return command;
    }

    private static int All(KeySet set, KeyMaker maker, bool writePrivate, InvocationConfiguration console)
    {
        var (missing, output) = (set.Missing(), console.Output);
        missing.Make(maker, writePrivate, new KeyProgress(missing.Teams.Length, console.Error, TimeProvider.System).Made);
        output.WriteLine(
            missing.None
                ? "Er ontbreekt geen enkele sleutel."
                : $"Alle sleutels staan in {set.Folder.Path}. Maak er een reservekopie van die alleen beheerders kunnen lezen.");
        if (writePrivate && set.ShownBefore() is { Count: > 0 } shown)
        {
            output.WriteLine(
                "Van API-sleutels bewaart de hub alleen de hash. Deze zijn eerder één keer getoond en worden niet nog eens getoond: "
                    + $"{string.Join(", ", shown)}.");
            output.WriteLine(
                $"Een tweede sleutel in {KeyFolder.PartnersPrivate}/ maakt u met: ./hub partner rotate-key {shown[0]} --write-private");
        }
        return 0;
    }

    private static KeyMaker Maker(KeySet set, ParseResult parse)
        => new(
            set.Folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), parse.InvocationConfiguration.Output.WriteLine);

    private static ContractViolationException Unknown(string option) => new(option, "staat niet in de configuratie");

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
            error.WriteLine($"{fault.Field}: staat niet in de configuratie.");
            return 2;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"Een sleutel kan niet worden geschreven: klopt de map, en mag u daar schrijven?");
            return 3;
        }
    }
}
