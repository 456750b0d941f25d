using System.Globalization;
using System.Text;
using Hub.Adapters.Intake;

namespace Hub.Adapters.FileDrop;

/// <summary>The result of a file, a line per record or fault: row, outcome, receipt, field, rule and code. Never a value.</summary>
internal sealed class DropResult
{
    // A file of a hundred thousand records with a hundred faults each would have a result of a gigabyte.
    private const int MostFaults = 10;
    private const int ManyLines = 10_000;

    private int faultLines;
    private readonly StringBuilder text = new("rij;uitkomst;ontvangstbewijs;veld;regel;code\n");

    /// <summary>Whether every record was taken in.</summary>
    public bool Complete { get; private set; } = true;

    /// <summary>Records taken in.</summary>
    public int Accepted { get; private set; }

    /// <summary>Records refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Notes a receipt.</summary>
    public void Accept(int row, Guid receiptId)
    {
        Accepted++;
        Line(row.ToString(CultureInfo.InvariantCulture), "ontvangen", receiptId.ToString("D"), "", "", "");
    }

    /// <summary>
    /// Notes the faults of a record, or of the file as a whole (row 0): the first ten of each, and where there are very many, the first of
    /// each.
    /// </summary>
    public void Refuse(int row, IEnumerable<Refusal> faults)
    {
        Complete = false;
        Refused++;
        foreach (var fault in faults.Take(faultLines < ManyLines ? MostFaults : 1))
        {
            faultLines++;
            Line(row.ToString(CultureInfo.InvariantCulture), "geweigerd", "", fault.Field, fault.Rule, fault.PrivacyRule?.ToString() ?? "");
        }
    }

    /// <summary>Writes the file's text as UTF-8.</summary>
    public void WriteTo(Stream file)
    {
        using var writer = new StreamWriter(file, leaveOpen: true);
        foreach (var chunk in text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(DropResult);

    private void Line(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(i == 0 ? "" : ";").Append(Quoted(cells[i]));
        }
        text.Append('\n');
    }

    private static string Quoted(string cell)
        => cell.AsSpan().IndexOfAny(';', '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
