using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Planning;

/// <summary>
/// Whether every rule of the need-to-know matrix that names a municipality of this set is to teams that it has. The rules serve every
/// municipality, so one about a municipality or a kind of team that is not here simply never holds.
/// </summary>
internal static class MatrixDestinations
{
    private const string File = "rules/need-to-know.json";

    /// <summary>Adds a fault for each rule of a municipality to a kind of team that it lacks.</summary>
    public static void Check(NeedToKnowMatrix matrix, MunicipalitySet municipalities, ICollection<ConfigFault> faults)
    {
        foreach (var (path, row) in Rows(matrix))
        {
            foreach (var municipality in Named(row).Select(municipalities.Find).OfType<Municipality>())
            {
                foreach (var kind in row.Destinations.Where(kind => municipality.Teams.All(team => team.Kind != kind)))
                {
                    faults.Add(
                        new ConfigFault(
                            File, $"{path}.destinations",
                            $"names {TeamKindName.Of(kind)}, of which there is no team in {municipality.Code}"));
                }
            }
        }
    }

    /// <summary>The rules that name a municipality that is not here: meant for another installation, or a slip of the pen.</summary>
    public static IEnumerable<(string Path, MunicipalityCode Municipality)> Elsewhere(
        NeedToKnowMatrix matrix, MunicipalitySet municipalities)
        => Rows(matrix).SelectMany(
            rule => Named(rule.Row).Where(code => municipalities.Find(code) is null).Select(code => ($"{File} {rule.Path}", code)));

    private static IEnumerable<(string Path, MatrixRow Row)> Rows(NeedToKnowMatrix matrix)
        => matrix.File.Rows.Select((row, index) => ($"$.rows[{index}]", row))
            .Concat(matrix.File.Denials.Select((row, index) => ($"$.denials[{index}]", row)));

    private static ImmutableArray<MunicipalityCode> Named(MatrixRow row) => row.Municipalities.IsDefault ? [] : row.Municipalities;
}
