using Hub.Contracts.Signals;

namespace Hub.Deciding.Classification.Rules;

/// <summary>
/// The codes by which a corporation says that a record is about one tenancy: VERA's kinds of <c>Signalering</c>, and arrears.
/// </summary>
internal static class TenancyCodes
{
    private const string Scheme = "corporatie";

    /// <summary>Whether the category is such a code: <c>SIGNALERINGSOORT.OVE</c> as the door writes it, or the code itself.</summary>
    public static bool Has(SignalCategory? category)
    {
        if (category is null || !category.Scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        var code = category.Code.AsSpan();
        foreach (var range in code.SplitAny(" .:/-_"))
        {
            if (code[range] is "SIGNALERINGSOORT" or "SIGNALERINGDETAILSOORT" or "OVE" or "ONB" or "ONE" or "AGR" or "SCH" or "HUA")
            {
                return true;
            }
        }
        return false;
    }
}
