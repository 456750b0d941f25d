using System.CommandLine;
using Hub.Contracts.Privacy;
using Hub.Deciding.Disclosure;

namespace Hub.Standalone.Commands;

/// <summary>Who does something that the trail remembers: a role that the installation lists, never a name.</summary>
internal static class Actor
{
    /// <summary>The option; a beheerder unless another role is given.</summary>
    public static Option<string> Option()
        => new("--actor")
        {
            Description = "Wie dit doet: een rol uit 'operators' van hub.json, met een nummer als meer mensen die hebben, zoals "
                + "beheerder-2.",
            DefaultValueFactory = _ => "beheerder",
        };

    /// <summary>Who it is.</summary>
    /// <exception cref="ContractViolationException">It is no role that the installation lists
    /// (<see cref="PrivacyRule.HumanConfirms"/>).</exception>
    public static string Of(LedgerCommandContext context, Option<string> option)
        => context.Parse.GetValue(option) is { } actor
            && HumanConfirms.Check(actor, context.Settings.Operators.ToHashSet(StringComparer.Ordinal)) is null
            ? actor
            : throw new ContractViolationException("--actor", PrivacyRule.HumanConfirms, StaffCode.Rule);
}
