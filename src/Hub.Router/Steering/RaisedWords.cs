using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.FollowUp;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Persons;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Steering;

/// <summary>
/// What a team says when it lays a matter higher: through the release gate where it is public, sealed for its reader where it is a
/// case.
/// </summary>
internal sealed class RaisedWords(MoveRules moves, SealCheck seals, RemarkGate gate)
{
    /// <summary>
    /// Why the reader may not have these words; null where he may, and then he stands in the register, and where there are none.
    /// </summary>
    /// <param name="session">The transaction.</param>
    /// <param name="head">The matter.</param>
    /// <param name="to">Who would read them.</param>
    /// <param name="message">The message that they go in.</param>
    /// <param name="request">The words.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FollowUpResult?> AgainstAsync(
        LedgerSession session, DeliveryHead head, TeamId to, Guid message, EscalateRequest request, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (request is { Remark: null, Content: null })
        {
            return null;
        }
        // What is said of a case is about its person: who may not have the case may not have that.
        var move = moves.Decide(head, to);
        if (move.Facts is not { } facts)
        {
            return move.Refusal;
        }
        if (ResealedContent.From(request.KeyId, request.Content) is not { } resealed)
        {
            return request.Content is not null ? FollowUpResult.ContentRequired : gate.Against(head, request.Remark);
        }
        if (head.Contract == "collective" || request.Remark is not null)
        {
            return FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "content"));
        }
        if (seals.Check(resealed, to, head.Id) is { } broken)
        {
            return broken;
        }
        await ProvisionRows.AlsoAsync(
            session, head.Id, message, to.Value, WireCode.Of(facts.DataClass), now.ToUnixTimeMilliseconds(), cancellationToken);
        return null;
    }
}
