using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Members;

/// <summary>The members of teams in the ledger.</summary>
internal static class MemberRows
{
    private const string Columns =
        "id, team, actor, wrap_key, sign_key, asked_at, invited_by, admitted_at, admitted_by, until_at, key_id, wrapped, ended_at, "
        + "subject, granted_as";

    /// <summary>Notes that somebody asks to join.</summary>
    public static Task AddAsync(LedgerSession session, MemberRow row, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO members (id, team, actor, wrap_key, sign_key, asked_at, invited_by, subject, granted_as)
            VALUES (@id, @team, @actor, @wrap, @sign, @asked, @invited, @subject, @granted)
            """,
            cancellationToken, ("@id", row.Id), ("@team", row.Team), ("@actor", row.Actor), ("@wrap", row.WrapKey), ("@sign", row.SignKey),
            ("@asked", row.AskedAt), ("@invited", row.InvitedBy), ("@subject", row.Subject), ("@granted", row.GrantedAs));

    /// <summary>A membership by its id; null where there is none such.</summary>
    public static async Task<MemberRow?> FindAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {Columns} FROM members WHERE id = @id", Read, cancellationToken, ("@id", id))).SingleOrDefault();

    /// <summary>Who is a member of a team or asks to be: who asks first, then by staff code. Removed ones are left out.</summary>
    public static Task<List<MemberRow>> OfTeamAsync(LedgerSession session, string team, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {Columns} FROM members WHERE team = @team AND ended_at IS NULL
            ORDER BY CASE WHEN admitted_at IS NULL THEN 0 ELSE 1 END, actor, asked_at, id LIMIT @most
            """,
            Read, cancellationToken, ("@team", team), ("@most", most));

    /// <summary>How many ask to join a team without a link of an operator.</summary>
    public static Task<long> AskingAsync(LedgerSession session, string team, CancellationToken cancellationToken)
        => session.SingleAsync(
            "SELECT COUNT(*) FROM members WHERE team = @team AND ended_at IS NULL AND admitted_at IS NULL AND invited_by IS NULL",
            row => row.GetInt64(0), cancellationToken, ("@team", team));

    /// <summary>Whether a staff code is that of a member whose term is not over.</summary>
    public static async Task<bool> IsMemberAsync(
        LedgerSession session, string team, string actor, long now, CancellationToken cancellationToken)
        => await session.SingleAsync(
            """
            SELECT COUNT(*) FROM members
            WHERE team = @team AND ended_at IS NULL AND actor = @actor AND admitted_at IS NOT NULL AND until_at > @now
            """,
            row => row.GetInt64(0), cancellationToken, ("@team", team), ("@actor", actor), ("@now", now)) > 0;

    /// <summary>Admits who asked.</summary>
    public static Task AdmitAsync(
        LedgerSession session, Guid id, string by, long now, long until, string keyId, string wrapped, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            UPDATE members SET admitted_at = @now, admitted_by = @by, until_at = @until, key_id = @key, wrapped = @wrapped
            WHERE id = @id
            """,
            cancellationToken, ("@id", id), ("@now", now), ("@by", by), ("@until", until), ("@key", keyId), ("@wrapped", wrapped));

    /// <summary>Removes a member, or refuses who asked; what was wrapped for it, to whom it was bound and where it was told, is
    /// gone at once.</summary>
    public static Task EndAsync(LedgerSession session, Guid id, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE members SET ended_at = @now, wrapped = NULL, subject = NULL, notice_when = NULL, notice_key = NULL, notice_mail = NULL "
            + "WHERE id = @id", cancellationToken, ("@id", id), ("@now", now));

    /// <summary>Says until when somebody is a member.</summary>
    public static Task SetTermAsync(LedgerSession session, Guid id, long until, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE members SET until_at = @until WHERE id = @id", cancellationToken, ("@id", id), ("@until", until));

    /// <summary>Replaces what is wrapped for a member.</summary>
    public static Task RewrapAsync(LedgerSession session, Guid id, string keyId, string wrapped, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE members SET key_id = @key, wrapped = @wrapped WHERE id = @id", cancellationToken,
            ("@id", id), ("@key", keyId), ("@wrapped", wrapped));

    private static MemberRow Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.Text(6),
            row.Moment(7), row.Text(8), row.Moment(9), row.Text(10), row.Text(11), row.Moment(12),
            row.Text(13), row.Text(14));
}
