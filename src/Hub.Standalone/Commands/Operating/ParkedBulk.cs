using Hub.Contracts.Operations;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// Does something with all that is parked for one cause, and tells how far it is. What is done is in the ledger, a hundred at a time:
/// who stops it, or is stopped, goes on later with the same command, and two at once do each message once.
/// </summary>
internal static class ParkedBulk
{
    /// <summary>Goes on until nothing of the cause is left to do.</summary>
    /// <returns>The exit code: 0 for all, 1 where some could not be done, or nothing was there, 130 when paused.</returns>
    public static async Task<int> RunAsync(
        ParkedDesk desk, ParkedAct act, string code, string actor, Action<string> say, CancellationToken cancellationToken)
    {
        var (done, selection) = (0L, new ParkedSelection(code: code));
        try
        {
            var total = await TodoAsync(desk, act, code, cancellationToken);
            while (done < total)
            {
                var round = await desk.ActAsync(act, selection, actor, cancellationToken);
                done += round.Done;
                say($"{done} van {total}");
                if (round.Done == 0)
                {
                    break; // somebody else has the rest, or it cannot be done
                }
            }
            var left = await TodoAsync(desk, act, code, cancellationToken);
            say(total == 0 ? "Van deze oorzaak is niets geparkeerd dat nog gedaan moet worden." : $"Klaar: {done} gedaan, {left} over.");
            return total == 0 || left > 0 ? 1 : 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            say("Gepauzeerd. Wat gedaan is, blijft gedaan; dezelfde opdracht gaat verder.");
            return 130;
        }
    }

    private static async Task<long> TodoAsync(ParkedDesk desk, ParkedAct act, string code, CancellationToken cancellationToken)
        => (await desk.PageAsync(null, null, 1, null, cancellationToken)).Causes.Where(one => one.Code == code)
            .Sum(one => act == ParkedAct.Replay ? one.Count - one.Asked : one.Count);
}
