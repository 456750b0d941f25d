using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations.Figures;

/// <summary>
/// A number of a municipality's report as <c>./hub report --json</c> prints it: the rows of its CSV, each made uncertain in the same way.
/// Who may read the report may read it.
/// </summary>
public sealed record ReportNumber
{
    /// <summary>Creates a number.</summary>
    /// <exception cref="ContractViolationException">A code has not its form, or not exactly one of number and bound is there.</exception>
    public ReportNumber(
        string what, string area, string theme, string focuspunt, string week, long margin, long? number = null, long? fewerThan = null)
    {
        What = EnvelopeCode.Of(what);
        Area = OfAll(area, nameof(area));
        Theme = OfAll(theme, nameof(theme));
        Focuspunt = OfAll(focuspunt, nameof(focuspunt));
        Week = OfAll(week, nameof(week));
        Number = number is null != fewerThan is null
            ? number
            : throw new ContractViolationException(nameof(number), "must be there, or fewerThan, and not both");
        FewerThan = fewerThan;
        Margin = margin;
    }

    /// <summary>What was counted, as the CSV names it.</summary>
    public string What { get; }

    /// <summary>The area; empty for all.</summary>
    public string Area { get; }

    /// <summary>The theme; empty for all.</summary>
    public string Theme { get; }

    /// <summary>The focuspunt; empty for all.</summary>
    public string Focuspunt { get; }

    /// <summary>The week; empty for all.</summary>
    public string Week { get; }

    /// <summary>How many; null where it is small.</summary>
    public long? Number { get; }

    /// <summary>Below what it is, where it is small; else null.</summary>
    public long? FewerThan { get; }

    /// <summary>How far the number may be off, in nineteen of twenty cases.</summary>
    public long Margin { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReportNumber);

    private static string OfAll(string value, string field) => value.Length == 0 ? value : EnvelopeCode.Of(value, field);
}
