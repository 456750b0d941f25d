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
            Fault(column, "must be J or N");
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
        Fault(column, "must be an amount such as 1284,60");
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
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100)
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }
        Fault(column, "must be a day (yyyy-MM-dd) or a date and time with offset");
        return null;
    }
}
