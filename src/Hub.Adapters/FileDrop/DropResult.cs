using System.Globalization;
using System.Text;
using Hub.Adapters.Intake;

namespace Hub.Adapters.FileDrop;

/// <summary>The result of a file, a line per record or fault: row, outcome, receipt, field, rule and code. Never a value.</summary>
internal sealed class DropResult
{
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

    /// <summary>Notes the faults of a record, or of the file as a whole (row 0).</summary>
    public void Refuse(int row, IEnumerable<Refusal> faults)
    {
        Complete = false;
        Refused++;
        foreach (var fault in faults)
        {
            Line(row.ToString(CultureInfo.InvariantCulture), "geweigerd", "", fault.Field, fault.Rule, fault.PrivacyRule?.ToString() ?? "");
        }
    }

    /// <summary>The file's text.</summary>
    public override string ToString() => text.ToString();

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
