using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Wijk;

namespace Hub.Adapters.Doors;

/// <summary>What a team that closed a public matter said of it, as a sentence for the source's own system.</summary>
/// <remarks>Only of what a collective team closed: many read a source's notes, and what came of a person's case is not for them.</remarks>
internal static class CloseWords
{
    /// <summary>The sentence where the team said nothing, or nothing that may be read here.</summary>
    public const string Done = "Het team heeft het werk afgerond.";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [WireCode.Of(CloseOutcome.Resolved)] = "Het team heeft het opgelost.",
        [WireCode.Of(CloseOutcome.OwnSystem)] = "Het team gaat er in zijn eigen systeem mee verder.",
        [WireCode.Of(CloseOutcome.NotReached)] = "Het team kreeg geen gehoor.",
        [WireCode.Of(CloseOutcome.Duplicate)] = "Het team had dit al.",
        [WireCode.Of(CloseOutcome.NotOurs)] = "Het team kan hier niets mee; het is niet voor dit team.",
        [WireCode.Of(CloseOutcome.PassedOn)] = "Het team heeft het doorgegeven.",
        [PlanCodes.Granted] = "Het plan kan doorgaan.",
        [PlanCodes.Declined(PlanAlternative.OtherFund)] = "Het plan krijgt hier geen geld; een ander fonds of een subsidie past er "
            + "beter bij.",
        [PlanCodes.Declined(PlanAlternative.SmallerPlan)] = "Het plan kan zo niet doorgaan; een kleiner plan kan wel.",
        [PlanCodes.Declined(PlanAlternative.WithOthers)] = "Het plan kan doorgaan samen met een ander plan in de wijk.",
        [PlanCodes.Declined(PlanAlternative.InKind)] = "Het plan krijgt geen geld, wel hulp: ruimte, materiaal of handen.",
        [PlanCodes.Declined(PlanAlternative.OtherPlace)] = "Het plan kan hier niet; op een andere plek wel.",
        [PlanCodes.Declined(PlanAlternative.LaterRound)] = "Het plan kan nu niet; in een volgende ronde kan het opnieuw.",
    };

    /// <summary>The sentence of a code, also of one that a newer hub made.</summary>
    public static string Of(string? code) => code is not null && Sentences.TryGetValue(code, out var sentence) ? sentence : Done;
}
