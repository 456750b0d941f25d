using CsvHelper;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;

namespace Hub.Adapters.FileDrop;

/// <summary>
/// Reads records from CSV as Excel and others write it: padded names, rows of separators only, a column without a name at the end.
/// </summary>
internal static class DropCsv
{
    private const int LargestRecord = 65_536;
    private const string Quotes = "must have its quotes doubled within a cell, and closed: what stands behind an open one was not read";

    /// <summary>How many records there are, or what is wrong with the file as a whole.</summary>
    public static (int Count, Refusal? Fault) Check(ReadOnlyMemory<byte> content)
    {
        using var csv = CsvReader.Create(content, Options(() => { }));
        try
        {
            if (DropRows.CheckColumns(Columns(csv)) is { } fault)
            {
                return (0, fault);
            }
            var count = 0;
            while (csv.Read() && count <= DropReader.MostRows)
            {
                count += IsBlank(csv) ? 0 : 1;
            }
            return (count, null);
        }
        catch (CsvFormatException fault)
        {
            // Its text may quote the row, so only the place is repeated.
            return (0, new Refusal("$", $"must have its quotes closed and its records below 64 KiB (line {fault.LineNumber})"));
        }
    }

    /// <summary>The records of a file without a fault as a whole.</summary>
    public static IEnumerable<DropItem> Items(ReadOnlyMemory<byte> content, Partner partner)
    {
        var malformed = false;
        using var csv = CsvReader.Create(content, Options(() => malformed = true));
        var columns = Columns(csv);
        while (csv.Read())
        {
            var item = IsBlank(csv) ? null
                : new DropItem((int)csv.LineNumber, malformed ? FaultList.One("$", Quotes) : Row(csv, columns, partner));
            malformed = false;
            if (item is not null)
            {
                yield return item;
            }
        }
    }

    // Names as a person types them; what stands behind the last name is no column.
    private static string[] Columns(CsvReader csv)
    {
        var names = csv.Headers.ToArray().Select(name => name.Trim().ToLowerInvariant()).ToArray();
        var named = names.Length;
        while (named > 0 && names[named - 1].Length == 0)
        {
            named--;
        }
        return names[..named];
    }

    private static Translation Row(CsvReader csv, string[] columns, Partner partner)
    {
        if (csv.FieldCount < columns.Length || HasText(csv, columns.Length))
        {
            return FaultList.One("$", $"must have {columns.Length} cells, as many as there are columns with a name");
        }
        var cells = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            cells[columns[i]] = csv.GetString(i);
        }
        return DropRows.Translate(cells, partner);
    }

    private static bool IsBlank(CsvReader csv) => !HasText(csv, 0);

    private static bool HasText(CsvReader csv, int from)
    {
        for (var i = from; i < csv.FieldCount; i++)
        {
            if (!string.IsNullOrWhiteSpace(csv.GetString(i)))
            {
                return true;
            }
        }
        return false;
    }

    private static CsvReaderOptions Options(Action malformed) => new()
    {
        Separator = ';',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = LargestRecord,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        OnMalformedRecord = _ => malformed(),
    };
}
