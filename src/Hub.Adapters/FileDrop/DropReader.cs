using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;

namespace Hub.Adapters.FileDrop;

/// <summary>
/// Reads a whole file into records: CSV, XML or JSON. First the file is looked through, so that it is refused as a whole or not; then one
/// record is made at a time.
/// </summary>
internal sealed class DropReader(DoorSet doors, TimeProvider clock)
{
    /// <summary>Most records in one file.</summary>
    public const int MostRows = 100_000;

    /// <summary>Largest file: 20 MiB.</summary>
    public const int LargestFile = 20 << 20;

    private const string Rows = "signalen";

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
        // Who has several forms may send rows as well: a bare list does not say which form its records have.
        var forms = doors.RecordsOf(partner.Kind).All.Where(form => form.List is not null).ToList();
        string[] lists = forms.Count == 1 ? [forms[0].List!] : [.. forms.Select(form => form.List!), Rows];
        var faults = new FaultList();
        if (DropJson.Open(content, lists, MostRows, faults) is not { } document)
        {
            return ([], faults.Refused().Faults[0]);
        }
        var ofForms = forms.Count == 1 || (forms.Count > 1 && document.IsObject);
        return Counted(
            (document.Count, null),
            Numbered(
                ofForms
                    ? forms.SelectMany(form => Records(partner, document, form))
                    : document.Records(Rows).Select(record => Row(partner, record))));
    }

    private IEnumerable<Translation> Records(Partner partner, DropJson document, RecordForm form)
        => document.Records(form.List!).Select(record => form.Translate(partner, new PartnerRecord(record, clock.GetUtcNow())));

    private static Translation Row(Partner partner, ReadOnlyMemory<byte> record)
        => JsonBody.Element(record, new FaultList()) is { } item ? Row(partner, Cells(item)) : FaultList.One("$", JsonBody.Rule);

    private static (IEnumerable<DropItem> Items, Refusal? Fault) Counted((int Count, Refusal? Fault) file, IEnumerable<DropItem> items)
        => file.Fault is { } fault ? ([], fault)
            : file.Count == 0 ? ([], new Refusal("$", "must hold at least one record; see docs/partners.md for the form"))
            : file.Count > MostRows ? ([], new Refusal("$", $"must hold at most {MostRows} records"))
            : (items, null);

    private static IEnumerable<DropItem> Numbered(IEnumerable<Translation> translations)
        => translations.Select((translation, index) => new DropItem(index + 1, translation));

    private static Translation Row(Partner partner, List<DropCell> cells)
    {
        var columns = cells.ConvertAll(cell => cell.Column.Trim().ToLowerInvariant());
        if (DropRows.CheckColumns(columns) is { } fault)
        {
            return new Translation.Refused([fault]);
        }
        var others = columns.Zip(cells).Where(cell => cell.Second.Text is null)
            .Select(cell => new Refusal(cell.First, "must be text, a number or a truth value")).ToImmutableArray();
        return others.IsEmpty
            ? DropRows.Translate(
                columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second.Text!, StringComparer.Ordinal), partner)
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
