using System.Globalization;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.FileDrop;

/// <summary>One record as named cells, whatever the file's form. A blank cell is an absent one; each fault names its column.</summary>
internal sealed class DropRow(IReadOnlyDictionary<string, string> cells, FaultList faults)
{
    /// <summary>Notes a fault of a column.</summary>
    public void Fault(string column, string rule, PrivacyRule? privacyRule = null) => faults.Add(column, rule, privacyRule);

    /// <summary>A cell's text; null when absent.</summary>
    public string? Text(string column, int longest)
    {
        if (!cells.TryGetValue(column, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        text = text.Trim();
        if (text.Length <= longest)
        {
            return text;
        }
        Fault(column, $"must have at most {longest} characters");
        return null;
    }

    /// <summary>A cell's text that must be there.</summary>
    public string? RequiredText(string column, int longest)
    {
        if (!cells.TryGetValue(column, out var text) || string.IsNullOrWhiteSpace(text))
        {
            Fault(column, "is required");
            return null;
        }
        return Text(column, longest);
    }

    /// <summary>J or N; null with a fault when it is neither.</summary>
    public bool? Flag(string column)
    {
        if (Text(column, 10) is not { } text)
        {
            return null;
        }
        var flag = Flags.Parse(text);
        if (flag is null)
        {
            Fault(column, "must be J or N (or TRUE, FALSE, WAAR, ONWAAR)");
        }
        return flag;
    }

    /// <summary>An amount in euro.</summary>
    public decimal? Amount(string column)
    {
        if (RequiredText(column, 20) is not { } text)
        {
            return null;
        }
        if (Amounts.TryParse(text, out var amount))
        {
            return amount;
        }
        Fault(column, Amounts.Rule);
        return null;
    }

    /// <summary>The source's own number of the record, which Excel may have cut short.</summary>
    public string? RequiredNumber(string column, int longest) => RequiredText(column, longest) is null ? null : Number(column, longest);

    /// <summary>A telephone number or another that Excel may have cut short; null when absent.</summary>
    public string? Number(string column, int longest)
    {
        if (Text(column, longest) is not { } text || !ExcelForms.IsShortened(text))
        {
            return Text(column, longest);
        }
        Fault(column, "must be the number in full: Excel shortened it (1,2E+11); give the column the format Text");
        return null;
    }

    /// <summary>House number or addition, of which Excel may have made a date.</summary>
    public string? HousePart(string column, int longest)
    {
        if (Text(column, longest) is not { } text || !ExcelForms.IsMonth(text))
        {
            return Text(column, longest);
        }
        Fault(column, "must be as 12, 12a or 12-3: Excel made a date of it; give the column the format Text");
        return null;
    }

    /// <summary>A moment with offset, or a day, which counts from midnight in UTC.</summary>
    public DateTimeOffset? Moment(string column)
    {
        if (RequiredText(column, 40) is not { } text)
        {
            return null;
        }
        if (Moments.TryParse(text, out var moment))
        {
            return moment;
        }
        if (DateOnly.TryParseExact(
            text, ["yyyy-MM-dd", "yyyy-MM-dd 00:00:00"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2100)
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }
        Fault(column, "must be a day as 2026-11-20 (yyyy-MM-dd; in Excel the format of the column) or a date and time with offset");
        return null;
    }
}
