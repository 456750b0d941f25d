using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Tests.Corporation;
using Hub.Adapters.Tests.Doors.Matrix;

namespace Hub.Adapters.Tests.Doors.Fuzz;

/// <summary>Files of one form, of four kinds of partner by turns: JSON has a form of its own for three of them.</summary>
internal sealed partial class DroppedFilesDoor(string extension) : Matrix.FileDropDoor
{
    private static readonly string[] Kinds = ["wijkpost", "corporatie", "politie", "signalen"];
    private int files;

    protected override Task Prepare()
    {
        foreach (var kind in Kinds)
        {
            Config.AddPartner(Name(kind), kind, partner =>
            {
                partner["municipalities"] = kind == "signalen" ? new JsonArray("GM0637") : new JsonArray("GM0637", "GM0202", "GM1509");
                partner["formats"] = new JsonArray("file-drop");
            });
            Directory.CreateDirectory(Folder(kind, "in"));
        }
        return Task.CompletedTask;
    }

    protected override byte[] Good(int number)
        => Encoding.UTF8.GetBytes(
            (extension, KindOf(number)) switch
            {
                ("csv", "corporatie") => string.Join(
                    '\n',
                    Samples.Text("corporatie-09-vroegsignalering-vaste-lasten.csv").Split('\n')[..3]),
                ("csv", _) => Plain(number),
                ("xml", _) => Xml(Plain(number)),
                ("json", "corporatie") =>
                    $$"""{"zaken":[{{Samples.Text("corporatie-07-vera-zaak-leefbaarheid.json")}}],"signaleringen":"""
                        + $$"""[{{Encoding.UTF8.GetString(VeraMessages.Signalering("SCH", "BET", VeraMessages.Arrears()))}}]}""",
                ("json", "politie") =>
                    $$"""{"notities":[{{Encoding.UTF8.GetString(PoliceDoor.Note(number))}},"""
                        + $$"""{{Encoding.UTF8.GetString(PoliceDoor.AnyNote(number + 1))}}]}""",
                ("json", "signalen") => $$"""{"results":[{{Samples.Text("signalen-03-private-detail.json")}}]}""",
                _ => Json(Plain(number)),
            });

    protected override byte[] Damaged(BodyMutator mutator, int number) => extension switch
    {
        "csv" => mutator.Csv(Good(number)),
        "xml" => mutator.Xml(Good(number)),
        _ => mutator.Json(Good(number)),
    };

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
    {
        var left = new List<(string Kind, string Name)>();
        foreach (var body in bodies)
        {
            left.Add((KindOf(files), $"f{files++}.{extension}"));
            await File.WriteAllBytesAsync(
                Path.Combine(Folder(left[^1].Kind, "in"), left[^1].Name),
                body,
                TestContext.Current.CancellationToken);
        }
        for (var look = 0; look < 2; look++)
        {
            await Host.Get<FileDropWorker>().LookAsync(TestContext.Current.CancellationToken);
        }
        return [.. left.Select(file => Collect(file.Kind, file.Name))];
    }

    protected override bool IsTaken(Fate fate) => fate.Code != "geweigerd";

    protected override IEnumerable<Guid> Receipts(Fate fate)
        => Taken.Matches(fate.Text).Select(match => Guid.Parse(match.Groups["id"].Value));

    // One result, whose every record has one outcome; and the file stands in the one place that says the same.
    private Fate Collect(string kind, string name)
    {
        var result = Path.Combine(Folder(kind, "results"), $"{name}.csv");
        var text = File.ReadAllText(result);
        var records = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(';'))
            .GroupBy(cells => cells[0], StringComparer.Ordinal)
            .Select(lines => lines.Select(cells => cells[1]).Distinct().Single())
            .ToList();
        var place = Assert.Single(new[] { "in", "done", "refused" }, part => File.Exists(Path.Combine(Folder(kind, part), name)));
        Assert.NotEmpty(records);
        Assert.Equal(records.TrueForAll(outcome => outcome == "ontvangen") ? "done" : "refused", place);
        File.Delete(Path.Combine(Folder(kind, place), name));
        File.Delete(result);
        var outcomes = records.Distinct().ToList();
        return new Fate(null, outcomes.Count == 1 ? outcomes[0] : "deels", text);
    }

    private static string Plain(int number) => $"""
        kenmerk;gemeld_op;omschrijving;gemeentecode;naam;telefoon;spoed;huisnummer
        DROP-{number};2026-11-02;{BodyMutator.Canary};GM0637;{BodyMutator.Canary};0612345678;J;12
        DROP-{number}-B;2026-11-02T10:00:00+01:00;Bankje kapot;GM0637;;;;

        """;

    private static IEnumerable<IEnumerable<(string Name, string Value)>> Rows(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells));
    }

    private static string Xml(string csv)
    {
        var rows = Rows(csv).Select(row => string.Concat(row.Select(cell => $"<{cell.Name}>{cell.Value}</{cell.Name}>")));
        return $"<signalen>{string.Concat(rows.Select(row => $"<signaal>{row}</signaal>"))}</signalen>";
    }

    private static string Json(string csv)
        => new JsonArray([
            .. Rows(csv).Select(row => new JsonObject(row.Select(cell => KeyValuePair.Create<string, JsonNode?>(cell.Name, cell.Value)))),
        ]).ToJsonString();

    private static string KindOf(int number) => Kinds[number % Kinds.Length];

    private static string Name(string kind) => $"{kind}-proef";

    private string Folder(string kind, string part) => Path.Combine(Config.Root, "data", "file-drop", Name(kind), part);

    [GeneratedRegex(";ontvangen;(?<id>[0-9a-f-]{36});", RegexOptions.CultureInvariant)]
    private static partial Regex Taken { get; }
}
