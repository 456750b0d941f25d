using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;

namespace Hub.Router.FollowUp;

/// <summary>Gives the content of a delivery to its next reader, within the act that passes it on.</summary>
internal sealed class PassingOn(NextReader next, SealCheck seals, RemarkGate gate, TimeProvider clock)
{
    /// <summary>Gives it, and what is said with it; or says why not.</summary>
    /// <remarks>
    /// From here the next reader can read it, so from here it stands in the register; whether it accepts is another matter.
    /// </remarks>
    public async Task<FollowUpResult?> GiveAsync(DeliveryAct act, TeamId to, ContentFacts facts, GoesAlong? along)
    {
        if (along?.Resealed is { } resealed && act.Head.Contract != "collective" && seals.Check(resealed, to, act.Head.Id) is { } broken)
        {
            return broken;
        }
        if (gate.Against(act.Head, along?.Remark) is { } held)
        {
            return held;
        }
        if (await act.BodyAsync() is not { } body)
        {
            return FollowUpResult.ContentGone;
        }
        if (next.Event(act.Head, body, to, facts.DataClass, along, clock.GetUtcNow()) is not { } made)
        {
            return FollowUpResult.ContentRequired;
        }
        await act.StoreBodyAsync(to.Value, made);
        await act.ProvideAsync(to.Value, facts.DataClass);
        return null;
    }
}
