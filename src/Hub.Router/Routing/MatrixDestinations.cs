using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Hosting.Configuration;
using Hub.Router.Disclosure;

namespace Hub.Router.Routing;

/// <summary>Whether every rule of the need-to-know matrix speaks of municipalities and teams that exist.</summary>
internal static class MatrixDestinations
{
    /// <summary>Adds a fault for each rule to an absent municipality or team.</summary>
    public static void Check(NeedToKnowMatrix matrix, MunicipalitySet municipalities, ICollection<ConfigFault> faults)
    {
        Check(matrix.File.Rows, "$.rows", municipalities, faults);
        Check(matrix.File.Denials, "$.denials", municipalities, faults);
    }

    private static void Check(ImmutableArray<MatrixRow> rows, string path, MunicipalitySet municipalities, ICollection<ConfigFault> faults)
    {
        foreach (var (index, row) in rows.Index())
        {
            var named = row.Municipalities.IsDefaultOrEmpty ? [] : row.Municipalities;
            foreach (var code in named.Where(code => municipalities.Find(code) is null))
            {
                faults.Add(new ConfigFault("rules/need-to-know.json", $"{path}[{index}].municipalities", $"names {code}, which has no file under municipalities/"));
            }
            foreach (var kind in row.Destinations.Where(kind => !Exists(kind, named, municipalities)))
            {
                faults.Add(new ConfigFault("rules/need-to-know.json", $"{path}[{index}].destinations", $"names {TeamKindName.Of(kind)}, of which there is no team"));
            }
        }
    }

    // A rule for all municipalities may name a kind that only some of them have; a rule for one must be to a team of that one.
    private static bool Exists(TeamKind kind, ImmutableArray<MunicipalityCode> named, MunicipalitySet municipalities)
        => named.IsEmpty
            ? municipalities.Teams.All.Any(team => team.Kind == kind)
            : named.All(code => municipalities.Find(code) is not { } municipality || municipality.Teams.Any(team => team.Kind == kind));
}
