using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>
/// How a member wants to be told by mail that something waits for the team, and never what. Only the member's own device reads and sets it.
/// </summary>
public sealed record NoticeChoice
{
    /// <summary>The longest address.</summary>
    public const int Longest = 254;

    /// <summary>Creates the choice.</summary>
    /// <exception cref="ContractViolationException">It says no time, or an address is missing or needless.</exception>
    public NoticeChoice(MemberNoticeTime when, string? mail = null)
    {
        When = Require.Known(when);
        Mail = when == MemberNoticeTime.Never
            ? mail is null ? null : throw new ContractViolationException(nameof(mail), "must be absent where nobody is told")
            : Require.Text(mail, Longest);
    }

    /// <summary>When.</summary>
    public MemberNoticeTime When { get; }

    /// <summary>The member's own address; null for never. The hub keeps it sealed, and no other member sees it.</summary>
    public string? Mail { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(NoticeChoice);
}
