using System.Text.RegularExpressions;
using Hub.Configuration;

namespace Hub.Deciding.Classification.Rules;

/// <summary>Turns the rules of a file into rules by number; every fault is collected.</summary>
internal static partial class RuleCompiler
{
    [GeneratedRegex("^[a-z][a-z0-9.-]{2,60}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm { get; }

    /// <summary>Compiles the rules that have no fault.</summary>
    public static List<Rule> Compile(string file, RuleFile content, EvidenceNames names, ICollection<ConfigFault> faults)
    {
        CheckCosts(file, content.Costs, faults);
        foreach (var lexicon in content.Priors.Keys.Where(lexicon => names.Number($"lexicon:{lexicon}") < 0))
        {
            faults.Add(new ConfigFault(file, $"$.priors['{lexicon}']", "must name a lexicon that exists"));
        }
        foreach (var (group, members) in content.Groups ?? [])
        {
            Numbers(file, $"$.groups['{group}']", members, names, faults);
        }
        var rules = new List<Rule>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < content.Rules.Length; i++)
        {
            var entry = content.Rules[i];
            var path = $"$.rules[{i}]";
            var before = faults.Count;
            CheckEntry(file, path, entry, ids, faults);
            var all = Numbers(file, $"{path}.all", entry.All, names, faults);
            var any = Numbers(file, $"{path}.any", entry.Any ?? [], names, faults);
            var none = Numbers(file, $"{path}.none", entry.None ?? [], names, faults);
            var unless = Numbers(file, $"{path}.unless", entry.Unless ?? [], names, faults);
            CheckReachable(file, path, entry, seen, faults);
            if (faults.Count == before)
            {
                rules.Add(new Rule(entry, all, any, none, unless, names));
            }
        }
        return rules;
    }

    private static void CheckEntry(string file, string path, RuleEntry entry, HashSet<string> ids, ICollection<ConfigFault> faults)
    {
        if (!IdForm.IsMatch(entry.Id))
        {
            faults.Add(new ConfigFault(file, $"{path}.id", "must be lower-case letters, digits, points and hyphens"));
        }
        else if (!ids.Add(entry.Id))
        {
            faults.Add(new ConfigFault(file, $"{path}.id", "must be the only rule of that name"));
        }
        if (entry.Then == RuleEffect.Unknown)
        {
            faults.Add(new ConfigFault(
                file, $"{path}.then",
                "must be one of: acute, notAcute, possiblyAcute, safeAtHome, initiative, triage, individual, surelyIndividual, mayBeAcute, "
                + "mayBeSafeAtHome, mayBeInitiative"));
        }
        if (entry.Within == RuleScope.Unknown)
        {
            faults.Add(new ConfigFault(file, $"{path}.within", "must be sentence, neighbours or signal"));
        }
        if (string.IsNullOrWhiteSpace(entry.Why))
        {
            faults.Add(new ConfigFault(file, $"{path}.why", "must say why the rule is there"));
        }
        if (entry.All.Length == 0)
        {
            faults.Add(new ConfigFault(file, $"{path}.all", "must name at least one piece of evidence"));
        }
    }

    private static int[] Numbers(string file, string path, string[] evidence, EvidenceNames names, ICollection<ConfigFault> faults)
    {
        var numbers = new int[evidence.Length];
        for (var i = 0; i < evidence.Length; i++)
        {
            numbers[i] = names.Number(evidence[i]);
            if (numbers[i] < 0)
            {
                faults.Add(new ConfigFault(file, $"{path}[{i}]", "must name a lexicon, a kind of mention, a field or a group that exists"));
            }
        }
        return numbers;
    }

    // A rule that asks for what it excludes, or for what an earlier rule of the same effect asks already, never changes a decision.
    private static void CheckReachable(
        string file, string path, RuleEntry entry, Dictionary<string, string> seen, ICollection<ConfigFault> faults)
    {
        var none = entry.None ?? [];
        var any = entry.Any ?? [];
        if (entry.All.Intersect(none, StringComparer.Ordinal).Any()
            || (any.Length > 0 && any.All(e => none.Contains(e, StringComparer.Ordinal))))
        {
            faults.Add(new ConfigFault(file, path, "can never hold: it asks for what it excludes"));
        }
        var form = $"{entry.Then}|{entry.Within}|{Sorted(entry.All)}|{Sorted(any)}|{Sorted(none)}|{Sorted(entry.Unless ?? [])}";
        if (!seen.TryAdd(form, entry.Id))
        {
            faults.Add(new ConfigFault(file, path, $"can never decide: rule {seen[form]} asks the same for the same"));
        }
    }

    private static string Sorted(string[] names) => string.Join(',', names.Order(StringComparer.Ordinal));

    private static void CheckCosts(string file, Costs costs, ICollection<ConfigFault> faults)
    {
        foreach (var (name, value) in new[]
        {
            ("individualAtTeam", costs.IndividualAtTeam), ("partAtTeam", costs.PartAtTeam), ("acuteUnseen", costs.AcuteUnseen),
            ("safeAtHomeUnseen", costs.SafeAtHomeUnseen), ("initiativeUnseen", costs.InitiativeUnseen),
        })
        {
            if (value is not (> 0 and <= 100))
            {
                faults.Add(new ConfigFault(file, $"$.costs.{name}", "must be above 0 and at most 100"));
            }
        }
        foreach (var (name, value) in new[]
        {
            ("besideDangerWord", costs.BesideDangerWord), ("besideHarmWord", costs.BesideHarmWord), ("besideDanger", costs.BesideDanger),
            ("besideHarm", costs.BesideHarm), ("besideTeam", costs.BesideTeam),
            ("besidePart", costs.BesidePart), ("besideKind", costs.BesideKind),
        })
        {
            if (value is not (> 0 and <= 1))
            {
                faults.Add(new ConfigFault(file, $"$.costs.{name}", "must be a chance above 0 and at most 1"));
            }
        }
        if (costs.LookedAt is not (>= 0 and <= 0.5))
        {
            faults.Add(new ConfigFault(file, "$.costs.lookedAt", "must be a share between 0 and 0.5"));
        }
    }
}
