namespace Hub.Contracts.SameMatter;

/// <summary>Answers to who joins signals about the same thing, or does something with one of those alone; nothing was done.</summary>
public static class SameMatterCodes
{
    /// <summary>It follows another: act on that one, or separate it first.</summary>
    public const string Joined = "joined";

    /// <summary>Others follow it: separate those first.</summary>
    public const string Leads = "leads";

    /// <summary>It follows none, or not any more.</summary>
    public const string NotJoined = "not-joined";

    /// <summary>It cannot follow itself.</summary>
    public const string Itself = "itself";

    /// <summary>A public matter and a case are never joined, nor is what nobody reported.</summary>
    public const string OtherKind = "other-kind";

    /// <summary>The team did not say that both cases are about the same person.</summary>
    public const string SamePerson = "same-person";

    /// <summary>It is more urgent than the lead: the most urgent leads.</summary>
    public const string MoreUrgent = "more-urgent";

    /// <summary>Somebody took it up, and nobody the lead: accept that one first.</summary>
    public const string LeadWaits = "lead-waits";

    /// <summary>As many follow the lead as can.</summary>
    public const string Full = "full";
}
