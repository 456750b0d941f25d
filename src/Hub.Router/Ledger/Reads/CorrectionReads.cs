using System.Collections.Immutable;
using Hub.Contracts.Corrections;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>What people decided by hand, as operators read it: codes.</summary>
internal static class CorrectionReads
{
    /// <summary>One line.</summary>
    public static CorrectionEntry Entry(CorrectionRow row)
        => new(
            row.DeliveryId, Envelopes.Moment(row.At), new MunicipalityCode(row.Municipality), row.FromTeamKind, row.ToKind,
            [.. Codes(row.ToTeams).Select(team => new TeamId(team))], row.Learning is not null, row.FromKind, row.Theme, row.ToTheme,
            row.RuleSet.Length == 0 ? null : row.RuleSet, Codes(row.Rules));

    private static ImmutableArray<string> Codes(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
