using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.ReadAlong;

/// <summary>Invites a role of another team of the same municipality to read along in one case, for a time.</summary>
public sealed record InviteReaderRequest
{
    /// <summary>How long by default, in days, where the municipality allows as much.</summary>
    public const int UsualDays = 14;

    /// <summary>The longest that any municipality can allow, in days.</summary>
    public const int LongestDays = 31;

    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">A part is missing or has another form; the days are none.</exception>
    public InviteReaderRequest(TeamId toTeam, string role, string keyId, CompactJwe content, int? days = null)
    {
        ToTeam = Require.Present(toTeam);
        Role = StaffCode.RoleOf(role) == role ? role
            : throw new ContractViolationException(nameof(role), "must be a role without a number");
        KeyId = Require.Text(keyId, 64);
        Content = content ?? throw new ContractViolationException(nameof(content), PrivacyRule.SealedForReceiver, "is required");
        Days = days is { } many ? Require.Between(many, 1, LongestDays, nameof(days)) : null;
    }

    /// <summary>Which team.</summary>
    public TeamId ToTeam { get; }

    /// <summary>Which of its roles, as the municipality lists them. Nobody of another role can open it.</summary>
    public string Role { get; }

    /// <summary>The key of that team that <see cref="Content"/> is sealed for.</summary>
    public string KeyId { get; }

    /// <summary>
    /// What that team may read (<see cref="CaseContent.ForReader"/>), sealed on the side of the team that invites, as this delivery.
    /// </summary>
    public CompactJwe Content { get; }

    /// <summary>For how many days; null for what is usual, at most what the municipality allows.</summary>
    public int? Days { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(InviteReaderRequest);
}
