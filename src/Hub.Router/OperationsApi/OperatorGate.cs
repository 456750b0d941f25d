using System.Collections.Frozen;
using System.Data.Common;
using Hub.Configuration;
using Hub.Deciding.Disclosure;
using Hub.Hosting.Http;
using Hub.Router.Keys;
using Hub.Router.Ledger;

namespace Hub.Router.OperationsApi;

/// <summary>Lets a request through with the operator whose key it brings; a key of a role that the installation does not list any more is nobody's.</summary>
internal sealed class OperatorGate(OperatorKeyRing keys, LedgerDatabase database, HubSettings settings)
{
    private static readonly Problem Unknown = new(401, "Which operator are you?", "Send an operator's key as a bearer token; ./hub keys new makes one.");
    private static readonly Problem ReadsOnly = Problem.Of(403) with { Detail = "This key may only read; ./hub keys new --operator makes one that may act." };
    private static readonly Problem Away = Problem.Of(503) with { Title = "The ledger does not answer", Detail = "Ask again later; ./hub status tells what is wrong." };
    private readonly FrozenSet<string> roles = settings.Operators.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Puts the gate before what reads.</summary>
    public RequestDelegate ToRead(Func<HttpContext, OperatorCaller, Task> handle) => context => PassAsync(context, acts: false, handle);

    /// <summary>Puts the gate before what changes something.</summary>
    public RequestDelegate ToAct(Func<HttpContext, OperatorCaller, Task> handle) => context => PassAsync(context, acts: true, handle);

    /// <summary>Whether the key that a request brought still counts: a line that stays open asks this again.</summary>
    public bool StillKnows(HttpContext context) => KeyOf(context) is not null;

    private OperatorKey? KeyOf(HttpContext context)
        => BearerToken.Of(context.Request) is { } token && keys.Find(token) is { } key && HumanConfirms.Check(key.Actor, roles) is null
            ? key
            : null;

    private async Task PassAsync(HttpContext context, bool acts, Func<HttpContext, OperatorCaller, Task> handle)
    {
        if (KeyOf(context) is not { } key)
        {
            await ProblemWriter.Write(context, Unknown);
            return;
        }
        if (acts && !key.MayAct)
        {
            await ProblemWriter.Write(context, ReadsOnly);
            return;
        }
        try
        {
            await handle(context, new OperatorCaller(key.Actor, key.MayAct));
        }
        catch (Exception fault) when (fault is DbException or IOException && database.IsTransient(fault) && !context.Response.HasStarted)
        {
            await ProblemWriter.Write(context, Away, TimeSpan.FromSeconds(5));
        }
    }
}
