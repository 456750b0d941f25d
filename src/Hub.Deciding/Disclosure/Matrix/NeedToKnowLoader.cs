using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>Reads and checks <c>rules/need-to-know.json</c>.</summary>
internal static class NeedToKnowLoader
{
    private const string Name = "rules/need-to-know.json";

    /// <summary>Reads the matrix of a configuration folder; null where a fault was found, and added to the list.</summary>
    public static NeedToKnowMatrix? Load(string configFolder, List<ConfigFault> faults)
    {
        var before = faults.Count;
        var reading = ConfigFile.Read<NeedToKnowFile>(configFolder, Name);
        faults.AddRange(reading.Faults);
        if (reading is { Complete: true, Value: { } file })
        {
            faults.AddRange(Check(file));
            return faults.Count == before ? new NeedToKnowMatrix(file) : null;
        }
        return null;
    }

    private static IEnumerable<ConfigFault> Check(NeedToKnowFile file)
        => CheckRows(file, file.Rows, "$.rows").Concat(CheckRows(file, file.Denials, "$.denials"))
            .Concat(file.SecondReader.Index().SelectMany(row => CheckReader(row.Item).Select(rule => new ConfigFault(Name,
                $"$.secondReader[{row.Index}]", rule))))
            .Concat(Twice(file.Rows.Concat(file.Denials).Select(row => row.Id).Concat(file.SecondReader.Select(row => row.Id))).Select(id
                => new ConfigFault(Name, "$.rows", $"id {id} must be used once")))
            .Concat(
                Twice(file.Bases.Select(basis => basis.Code))
                    .Select(code => new ConfigFault(Name, "$.bases", $"code {code} must be used once")))
            .Concat(
                Twice(file.DryRun.Select(claim => claim.Source.ToString()))
                    .Select(_ => new ConfigFault(Name, "$.dryRun", "must name each source once")))
            .Concat(file.DryRun.Where(claim => file.Bases.All(basis => basis.Code != claim.Grondslag.Value))
                .Select(_ => new ConfigFault(Name, "$.dryRun", "must use a grondslag that bases lists")))
            .Concat(file.InitiatorBasis is { } consent && file.Bases.All(basis => basis.Code != consent.Value)
                ? [new ConfigFault(Name, "$.initiatorBasis", "must stand in bases")] : [])
            .Concat(file.InitiatorBasis is null != file.InitiatorPurpose is null
                ? [new ConfigFault(Name, "$.initiatorPurpose", "must stand together with initiatorBasis")] : []);

    private static IEnumerable<ConfigFault> CheckRows(NeedToKnowFile file, ImmutableArray<MatrixRow> rows, string path)
    {
        var known = file.Bases.Select(basis => basis.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var rule in CheckRow(rows[i], known))
            {
                yield return new ConfigFault(Name, $"{path}[{i}]", rule);
            }
        }
    }

    private static IEnumerable<string> CheckRow(MatrixRow row, HashSet<string> known)
    {
        if (row.Sources.IsDefaultOrEmpty || row.Bases.IsDefaultOrEmpty || row.DataClasses.IsDefaultOrEmpty
            || row.Destinations.IsDefaultOrEmpty)
        {
            yield return "must name sources, bases, dataClasses and destinations";
            yield break;
        }
        foreach (var basis in row.Bases.Where(basis => !known.Contains(basis)))
        {
            yield return $"grondslag {basis} must stand in bases";
        }
        if (string.IsNullOrWhiteSpace(row.Citation) || string.IsNullOrWhiteSpace(row.Meaning))
        {
            yield return "must have a citation and a meaning that a lawyer can read";
        }
        if (row.Sources.Contains(SourceKind.Unknown) || row.DataClasses.Contains(DataClass.Unknown)
            || row.Destinations.Contains(TeamKind.Unknown))
        {
            yield return "must use known codes";
        }
        if (row.DataClasses.Contains(DataClass.Collective) && (row.DataClasses.Length > 1 || row.Bases is not [MatrixBasis.None]))
        {
            yield return "must keep collective apart, on the basis 'geen'";
        }
        if (!row.DataClasses.Contains(DataClass.Collective) && row.Bases.Contains(MatrixBasis.None, StringComparer.Ordinal))
        {
            yield return "must have a grondslag other than 'geen': the content holds personal data";
        }
        if (row.DataClasses.Contains(DataClass.Arrears) && row.Destinations is not [TeamKind.Schuldhulp])
        {
            yield return "must send arrears to schuldhulp only (ArrearsForDebtHelpOnly)";
        }
        if (row.DataClasses.Contains(DataClass.Initiator))
        {
            if (row.DataClasses.Length > 1 || row.Destinations is not [TeamKind.Wijkregisseur])
            {
                yield return "must keep initiator apart, for the wijkregisseur only (ReporterNotPassedOn)";
            }
        }
        else if (!row.DataClasses.Contains(DataClass.Collective) && row.Destinations.Any(kind => kind.IsCollective()))
        {
            yield return "must not send personal data to a collective team (NoPersonInCollective)";
        }
    }

    private static IEnumerable<string> CheckReader(ReaderRow row)
    {
        if (row.Sources.IsDefaultOrEmpty)
        {
            yield return "must name sources";
        }
        else if (row.Sources.Contains(SourceKind.Politie))
        {
            yield return "must not let a second reader read what the police sent (PoliceProvision)";
        }
        if (string.IsNullOrWhiteSpace(row.Citation) || string.IsNullOrWhiteSpace(row.Meaning))
        {
            yield return "must have a citation and a meaning that a lawyer can read";
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> values)
        => values.GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
