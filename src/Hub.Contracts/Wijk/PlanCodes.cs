namespace Hub.Contracts.Wijk;

/// <summary>The reason codes with which a partner hears what was decided about a plan of residents.</summary>
public static class PlanCodes
{
    /// <summary>The plan goes on.</summary>
    public const string Granted = "plan-granted";

    /// <summary>Answer: the amount is more than a receiver of plans may grant, or more than is left this year.</summary>
    public const string TooMuch = "plan-budget";

    /// <summary>The plan gets no money; what is offered instead stands behind the point.</summary>
    public static string Declined(PlanAlternative alternative) => $"plan-declined.{WireCode.Of(alternative)}";
}
