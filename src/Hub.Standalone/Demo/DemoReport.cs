using Hub.Deciding.DryRun;
using Hub.Router.Ledger.Rows;
using Spectre.Console;

namespace Hub.Standalone.Demo;

/// <summary>What the demo shows at its end: signals, refusals, the account, and where to look next.</summary>
internal sealed class DemoReport(IAnsiConsole console, DemoInbox inbox, ReasonWords words)
{
    /// <summary>The municipalities by code.</summary>
    public static readonly IReadOnlyDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GM0637"] = "Zoetermeer",
        ["GM0202"] = "Arnhem",
        ["GM1509"] = "Oude IJsselstreek",
    };

    /// <summary>The table of what was routed.</summary>
    public void Signals(
        IReadOnlyList<DemoAnswer> answers, IReadOnlyDictionary<(Guid, int), SignalRow> rows, ILookup<Guid, DemoDelivery> deliveries)
    {
        var table = new Table { Border = TableBorder.Horizontal, Title = new TableTitle("Wat er met elk signaal gebeurde") };
        table.AddColumns("Nr", "Signaal", "Soort", "Team", "Waarom", "Wat het team ziet");
        foreach (var (index, answer) in answers.Index())
        {
            var signal = $"{Places[answer.Sample.Municipality]}: {answer.Sample.Note}";
            if (answer.IsRepeat)
            {
                Row(table, index, signal, "dubbel", "-", "zelfde inhoud: eerste ontvangstbewijs", "-");
            }
            else if (answer.ReceiptId is { } id && rows.GetValueOrDefault((id, answer.Revision)) is { State: not SignalState.Refused } row)
            {
                var own = deliveries[id]
                    .Where(delivery => delivery.Revision == answer.Revision || delivery.State == DeliveryState.Withdrawn).ToList();
                Row(
                    table, index, signal, Kind(row, answer), string.Join('\n', own.Select(delivery => delivery.Team.Value)), Why(row),
                    string.Join('\n', own.Select(delivery => Short(inbox.Read(delivery)))));
            }
        }
        console.Write(table);
    }

    /// <summary>The table of what was refused.</summary>
    public void Refusals(IReadOnlyList<DemoAnswer> answers, IReadOnlyDictionary<(Guid, int), SignalRow> rows)
    {
        var table = new Table
        {
            Border = TableBorder.Horizontal,
            Title = new TableTitle("Geweigerd: de afzender blijft eigenaar en hoort waarom"),
        };
        table.AddColumns("Nr", "Signaal", "Waar", "Regel");
        foreach (var (index, answer) in answers.Index())
        {
            var row = answer.ReceiptId is { } id ? rows.GetValueOrDefault((id, answer.Revision)) : null;
            if (answer.Refused || (row is { State: SignalState.Refused } && !answer.IsRepeat))
            {
                Row(
                    table, index, $"{Places[answer.Sample.Municipality]}: {answer.Sample.Note}",
                    answer.Refused ? $"aan de deur ({answer.Status})" : "door de router",
                    answer.Fault ?? row!.ReasonCode ?? "");
            }
        }
        console.Write(table);
    }

    /// <summary>The account.</summary>
    public void Account(DemoAccount account, long pending, IReadOnlyList<string> alarms)
    {
        console.WriteLine();
        console.WriteLine(
            $"Ontvangen {account.Received} = gerouteerd {account.Routed} + geweigerd {account.RefusedAtDoor + account.RefusedByRouter} + "
                + $"dubbel {account.Duplicate}; onverklaard {account.Unaccounted}");
        console.WriteLine($"Geweigerd aan de deur {account.RefusedAtDoor}, door de router {account.RefusedByRouter}.");
        var raised = alarms.Count == 0
            ? "geen"
            : string.Join(", ", alarms.CountBy(code => code).Select(code => $"{code.Key} ({code.Value})"));
        console.WriteLine($"Nog in de spool: {pending}. Geparkeerd: {account.Parked}. Alarmen voor de beheerder: {raised}.");
    }

    /// <summary>Where to look next.</summary>
    public void Next(DemoFolder folder)
    {
        console.WriteLine();
        console.WriteLine("Verder kijken:");
        console.WriteLine("  ./hub demo --full   hetzelfde met de reden van elk besluit en alles wat elk team ziet");
        console.WriteLine($"  {folder.Root}   configuratie, sleutels, spool en grootboek van deze demo (mag weg)");
        console.WriteLine($"  ./hub status --config {folder.Config}");
        console.WriteLine($"  ./hub figures --config {folder.Config}");
        console.WriteLine($"  ./hub config explain --config {folder.Config} --signal BESTAND");
        console.WriteLine("  deploy/samples/ (de signalen), docs/partners.md (aansluiten), docs/operators.md (draaien)");
    }

    /// <summary>Where the desk is, and with which key file one signs in: that of the team with the most cases, and of a wijkteam.</summary>
    public static void Desk(IAnsiConsole console, DemoFolder folder, Uri address, ILookup<Guid, DemoDelivery> deliveries)
    {
        console.WriteLine($"Bureau voor teams: {new Uri(address, "/desk")}");
        console.WriteLine($"Meld u aan met het sleutelbestand van een team uit {folder.TeamKeys}, bijvoorbeeld:");
        foreach (var contract in (string[])["individual", "collective"])
        {
            var busiest = deliveries.SelectMany(group => group).Where(delivery => delivery.Contract == contract)
                .CountBy(delivery => delivery.Team).MaxBy(team => team.Value).Key;
            console.WriteLine($"  {Path.GetFileName(folder.TeamKeyFile(busiest))}");
        }
        console.WriteLine($"Bord voor beheerders: {new Uri(address, "/desk/bord")}, met het sleutelbestand uit {folder.OperatorKeys}");
        console.WriteLine("De demo blijft draaien tot Ctrl+C.");
    }

    /// <summary>What it was held for, and each flag on a line of its own.</summary>
    public static string Kind(SignalRow row, DemoAnswer answer)
    {
        (bool Is, string Word)[] flags =
        [
            ((row.Flags & 1) != 0, "acuut"), ((row.Flags & 2) != 0, "veilig thuis"), ((row.Flags & 4) != 0, "initiatief"),
            ((row.Flags & 8) != 0, "triage"),
        ];
        var kind = row.Kind switch
        {
            "collective" or "Collective" => "collectief",
            "individual" or "Individual" => "individueel",
            "both" or "Both" => "beide",
            _ => row.State == SignalState.Parked ? "geparkeerd" : row.Kind ?? "",
        };
        return string.Join(
            '\n',
            [
                kind, .. flags.Where(flag => flag.Is).Select(flag => flag.Word),
                .. answer.Revision > 1 ? [$"herziening {answer.Revision}"] : Array.Empty<string>()]);
    }

    // The first reason tells where to, the next what it is about.
    private string Why(SignalRow row)
        => row.State == SignalState.Parked
            ? row.ReasonCode ?? ""
            : string.Join(
                '\n',
                row.Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(reason => reason.Split('\t', 2))
                    .Select(reason => words.Of(reason[0], reason[^1])).Distinct(StringComparer.Ordinal).Take(2));

    private static string Short(string text, int longest = 110) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";

    private static void Row(Table table, int index, params string[] cells)
        => table.AddRow([new Text($"{index + 1}"), .. cells.Select(cell => new Text(cell))]);
}
