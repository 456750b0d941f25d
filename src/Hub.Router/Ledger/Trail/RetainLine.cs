using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Trail;

/// <summary>
/// A line of the trail that says what retention removed. For the trail itself it holds the last line that went, so that the beginning of
/// what is left is anchored.
/// </summary>
/// <param name="Class">What kind of rows, such as <c>trail</c> or <c>views</c>.</param>
/// <param name="At">When it ran, by the hub's own clock.</param>
/// <param name="Before">Up to which moment rows went.</param>
/// <param name="Rows">How many went.</param>
/// <param name="Last">The last line of the trail that went; null for other rows.</param>
internal sealed partial record RetainLine(string Class, long At, long Before, long Rows, TrailStand? Last = null)
{
    /// <summary>How long the trail, and the views beside it, live at least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(183);

    public const string Trail = "trail";
    public const string Views = "views";

    private const string Action = "retain";

    [GeneratedRegex(
        @"^(?<before>-?[0-9]{1,18})( (?<last>[0-9]{1,18}:[0-9a-f]{64}))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }

    /// <summary>Whether what it says can be true: it removed something, and nothing of the trail or the views before its time.</summary>
    public bool IsPlausible
        => Rows > 0 && Before <= At && (Class is not (Trail or Views) || At - Before >= (long)Kept.TotalMilliseconds)
            && Class is Trail == Last is not null;

    /// <summary>As a line of the trail.</summary>
    public TrailEntry ToEntry()
        => new(
            At, "router", "retention", Action, Class, Rows.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{Before}{(Last is { } last ? $" {last}" : "")}"));

    /// <summary>Reads a line of the trail; null where it says something else.</summary>
    public static RetainLine? Of(TrailEntry entry)
        => entry.Action == Action && Form.Match(entry.Detail) is { Success: true } found
            ? new RetainLine(
                entry.Object, entry.At, long.Parse(found.Groups["before"].Value, CultureInfo.InvariantCulture),
                long.TryParse(entry.Result, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0,
                found.Groups["last"] is { Success: true, Value: var last } ? TrailStand.Parse(last) : null)
            : null;
}
