using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CsvHelper;
using Hub.Adapters.Corporation;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.FileDrop;

/// <summary>Reads a whole file into records: CSV, XML or JSON. Either every record could be told apart, or the file is refused.</summary>
internal sealed class DropReader(DoorTranslators translators)
{
    private const int MostRows = 100_000;

    private static readonly CsvReaderOptions CsvOptions = new()
    {
        Separator = ';',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = 65_536,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <summary>The records, or what is wrong with the file as a whole.</summary>
    public (ImmutableArray<DropItem> Items, Refusal? Fault) Read(Partner partner, string extension, ReadOnlyMemory<byte> content)
    {
        if (!Utf8.IsValid(content.Span))
        {
            return ([], new Refusal("$", "must be UTF-8"));
        }
        var text = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return extension.ToLowerInvariant() switch
        {
            ".csv" => Csv(partner, text),
            ".xml" => Xml(partner, text),
            ".json" => Json(partner, text),
            _ => ([], new Refusal("$", "must be a .csv, .xml or .json file")),
        };
    }

    private static (ImmutableArray<DropItem> Items, Refusal? Fault) Csv(Partner partner, ReadOnlyMemory<byte> content)
    {
        using var csv = CsvReader.Create(content, CsvOptions);
        try
        {
            var header = csv.Headers.ToArray();
            if (DropRows.CheckColumns(header) is { } fault)
            {
                return ([], fault);
            }
            var items = ImmutableArray.CreateBuilder<DropItem>();
            while (csv.Read())
            {
                items.Add(new DropItem((int)csv.LineNumber, CsvRow(csv, header, partner)));
                if (items.Count > MostRows)
                {
                    return ([], TooMany);
                }
            }
            return items.Count == 0 ? ([], Nothing) : (items.ToImmutable(), null);
        }
        catch (CsvFormatException fault)
        {
            // Its text may quote the row, so only the place is repeated.
            return ([], new Refusal("$", $"must have its quotes closed and its records below 64 KiB (line {fault.LineNumber})"));
        }
    }

    private static Translation CsvRow(CsvReader csv, string[] header, Partner partner)
    {
        if (csv.FieldCount != header.Length)
        {
            return FaultList.One("$", $"must have {header.Length} cells, as many as there are columns");
        }
        var cells = new Dictionary<string, string>(header.Length, StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            cells[header[i]] = csv.GetString(i);
        }
        return DropRows.Translate(cells, partner);
    }

    private static (ImmutableArray<DropItem> Items, Refusal? Fault) Xml(Partner partner, ReadOnlyMemory<byte> content)
    {
        var (rows, fault) = DropXml.Read(content);
        return fault is null ? Rows(partner, rows) : ([], fault);
    }

    private (ImmutableArray<DropItem> Items, Refusal? Fault) Json(Partner partner, ReadOnlyMemory<byte> content)
    {
        var faults = new FaultList();
        if (JsonBody.Element(content, faults) is not { } root)
        {
            return ([], faults.Refused().Faults[0]);
        }
        return partner.Kind switch
        {
            SourceKind.Corporatie when root.ValueKind == JsonValueKind.Object => Vera(partner, root),
            SourceKind.Signalen => Each(List(root, "results"), item => translators.Signalen(partner).Translate(item)),
            SourceKind.Politie => Each(List(root, "notities"), item => translators.Police(partner).Translate(item)),
            _ => Rows(partner, [.. List(root, "signalen").Select(Cells)]),
        };
    }

    private (ImmutableArray<DropItem> Items, Refusal? Fault) Vera(Partner partner, JsonElement root)
    {
        var translator = translators.Corporation(partner);
        var items = ImmutableArray.CreateBuilder<DropItem>();
        foreach (var (name, kind) in new[]
        {
            ("zaken", CorporationMessage.Zaak), ("signaleringen", CorporationMessage.Signalering), ("externeIncassos", CorporationMessage.ExterneIncasso),
        })
        {
            items.AddRange(List(root, name).Select((item, index) => new DropItem(items.Count + index + 1, translator.Translate(kind, Bytes(item)))).ToArray());
        }
        return items.Count == 0 ? ([], Nothing) : (items.ToImmutable(), null);
    }

    private static (ImmutableArray<DropItem> Items, Refusal? Fault) Each(JsonElement.ArrayEnumerator list, Func<ReadOnlyMemory<byte>, Translation> translate)
    {
        var items = list.Take(MostRows + 1).Select((item, index) => new DropItem(index + 1, translate(Bytes(item)))).ToImmutableArray();
        return items.Length == 0 ? ([], Nothing) : items.Length > MostRows ? ([], TooMany) : (items, null);
    }

    private static (ImmutableArray<DropItem> Items, Refusal? Fault) Rows(Partner partner, IReadOnlyCollection<List<DropCell>> rows)
        => rows.Count is 0 or > MostRows
            ? ([], rows.Count == 0 ? Nothing : TooMany)
            : ([.. rows.Select((cells, index) => new DropItem(index + 1, Row(partner, cells)))], null);

    private static Translation Row(Partner partner, List<DropCell> cells)
    {
        if (DropRows.CheckColumns([.. cells.Select(cell => cell.Column)]) is { } fault)
        {
            return new Translation.Refused([fault]);
        }
        var others = cells.Where(cell => cell.Text is null).Select(cell => new Refusal(cell.Column, "must be text, a number or a truth value")).ToImmutableArray();
        return others.IsEmpty ? DropRows.Translate(cells.ToDictionary(cell => cell.Column, cell => cell.Text!, StringComparer.Ordinal), partner) : new Translation.Refused(others);
    }

    private static JsonElement.ArrayEnumerator List(JsonElement root, string name) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray(),
        JsonValueKind.Object when root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array => list.EnumerateArray(),
        _ => default,
    };

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

    private static byte[] Bytes(JsonElement item) => Encoding.UTF8.GetBytes(item.GetRawText());

    private static Refusal Nothing => new("$", "must hold at least one record; see docs/partners.md for the form");

    private static Refusal TooMany => new("$", $"must hold at most {MostRows} records");
}
