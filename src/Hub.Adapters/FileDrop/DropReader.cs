using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using Hub.Adapters.Corporation;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.FileDrop;

/// <summary>Reads a whole file into records: CSV, XML or JSON. First the file is looked through, so that it is refused as a whole or not; then one record is made at a time.</summary>
internal sealed class DropReader(DoorTranslators translators)
{
    /// <summary>Most records in one file.</summary>
    public const int MostRows = 100_000;

    /// <summary>Largest file: 20 MiB.</summary>
    public const int LargestFile = 20 << 20;

    private static readonly (string Name, CorporationMessage Kind)[] VeraLists =
        [("zaken", CorporationMessage.Zaak), ("signaleringen", CorporationMessage.Signalering), ("externeIncassos", CorporationMessage.ExterneIncasso)];

    /// <summary>The records, or what is wrong with the file as a whole.</summary>
    public (IEnumerable<DropItem> Items, Refusal? Fault) Read(Partner partner, string extension, ReadOnlyMemory<byte> content)
    {
        if (content.Length > LargestFile)
        {
            return ([], TooLarge);
        }
        if (!Utf8.IsValid(content.Span))
        {
            return ([], new Refusal("$", "must be UTF-8"));
        }
        var text = JsonBody.WithoutMark(content);
        return extension.ToLowerInvariant() switch
        {
            ".csv" => Counted(DropCsv.Check(text), DropCsv.Items(text, partner)),
            ".xml" => Counted(DropXml.Check(text, MostRows), Numbered(DropXml.Rows(text).Select(cells => Row(partner, cells)))),
            ".json" => Json(partner, text),
            _ => ([], new Refusal("$", "must be a .csv, .xml or .json file")),
        };
    }

    /// <summary>A file of which no more was read than shows that it is too large.</summary>
    public static Refusal TooLarge => new("$", "must have at most 20 MiB");

    private (IEnumerable<DropItem> Items, Refusal? Fault) Json(Partner partner, ReadOnlyMemory<byte> content)
    {
        var faults = new FaultList();
        var vera = partner.Kind == SourceKind.Corporatie;
        var list = partner.Kind switch
        {
            SourceKind.Signalen => "results",
            SourceKind.Politie => "notities",
            _ => "signalen",
        };
        if (DropJson.Open(content, vera ? [.. VeraLists.Select(known => known.Name), list] : [list], MostRows, faults) is not { } document)
        {
            return ([], faults.Refused().Faults[0]);
        }
        return Counted((document.Count, null), Numbered(vera && document.IsObject ? Vera(partner, document) : document.Records(list).Select(Of(partner))));
    }

    private IEnumerable<Translation> Vera(Partner partner, DropJson document)
        => VeraLists.SelectMany(list => document.Records(list.Name).Select(record => translators.Corporation(partner).Translate(list.Kind, record)));

    private Func<ReadOnlyMemory<byte>, Translation> Of(Partner partner) => partner.Kind switch
    {
        SourceKind.Signalen => record => translators.Signalen(partner).Translate(record),
        SourceKind.Politie => record => translators.Police(partner).Translate(record),
        _ => record => JsonBody.Element(record, new FaultList()) is { } item ? Row(partner, Cells(item)) : FaultList.One("$", JsonBody.Rule),
    };

    private static (IEnumerable<DropItem> Items, Refusal? Fault) Counted((int Count, Refusal? Fault) file, IEnumerable<DropItem> items)
        => file.Fault is { } fault ? ([], fault)
            : file.Count == 0 ? ([], new Refusal("$", "must hold at least one record; see docs/partners.md for the form"))
            : file.Count > MostRows ? ([], new Refusal("$", $"must hold at most {MostRows} records"))
            : (items, null);

    private static IEnumerable<DropItem> Numbered(IEnumerable<Translation> translations) => translations.Select((translation, index) => new DropItem(index + 1, translation));

    private static Translation Row(Partner partner, List<DropCell> cells)
    {
        var columns = cells.ConvertAll(cell => cell.Column.Trim().ToLowerInvariant());
        if (DropRows.CheckColumns(columns) is { } fault)
        {
            return new Translation.Refused([fault]);
        }
        var others = columns.Zip(cells).Where(cell => cell.Second.Text is null).Select(cell => new Refusal(cell.First, "must be text, a number or a truth value")).ToImmutableArray();
        return others.IsEmpty
            ? DropRows.Translate(columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second.Text!, StringComparer.Ordinal), partner)
            : new Translation.Refused(others);
    }

    private static List<DropCell> Cells(JsonElement item)
        => item.ValueKind != JsonValueKind.Object
            ? []
            : [.. item.EnumerateObject().Select(member => new DropCell(member.Name, member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString()!,
                JsonValueKind.Null => "",
                JsonValueKind.Object or JsonValueKind.Array => null,
                _ => member.Value.GetRawText(),
            }))];
}
