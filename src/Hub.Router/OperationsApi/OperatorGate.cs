using System.Collections.Frozen;
using System.Data.Common;
using Hub.Configuration;
using Hub.Deciding.Disclosure;
using Hub.Hosting.Http;
using Hub.Hosting.Provider;
using Hub.Router.Keys;
using Hub.Router.Ledger;

namespace Hub.Router.OperationsApi;

/// <summary>
/// Lets a request through with the operator whose key it brings, or whose identity provider's token; a key of a role that the installation
/// does not list any
/// more is nobody's.
/// </summary>
internal sealed class OperatorGate(OperatorKeyRing keys, OperatorPersons persons, LedgerDatabase database, HubSettings settings,
    TimeProvider clock)
{
    private static readonly Problem Unknown = new(
        401, "Which operator are you?", "Send an operator's key as a bearer token; ./hub keys new makes one.");
    private static readonly Problem ReadsOnly = Problem.Of(403) with
    {
        Detail = "This key may only read; ./hub keys new --operator makes one that may act.",
    };
    private static readonly Problem Away = Problem.Of(503) with
    {
        Title = "The ledger does not answer",
        Detail = "Ask again later; ./hub status tells what is wrong.",
    };
    private static readonly Problem ProviderAway = Problem.Of(503) with
    {
        Title = "The identity provider does not answer",
        Detail = "Ask again later, or with an operator's key."
    };
    private static readonly object UntilItem = new();
    private readonly FrozenSet<string> roles = settings.Operators.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Puts the gate before what reads.</summary>
    public RequestDelegate ToRead(Func<HttpContext, OperatorCaller, Task> handle) => context => PassAsync(context, acts: false, handle);

    /// <summary>Puts the gate before what changes something.</summary>
    public RequestDelegate ToAct(Func<HttpContext, OperatorCaller, Task> handle) => context => PassAsync(context, acts: true, handle);

    /// <summary>Whether the key that a request brought still counts: a line that stays open asks this again.</summary>
    public bool StillKnows(HttpContext context)
        => context.Items.TryGetValue(UntilItem, out var until) ? clock.GetUtcNow() < (DateTimeOffset)until! : KeyOf(context) is not null;

    private OperatorKey? KeyOf(HttpContext context)
        => BearerToken.Of(context.Request) is { } token && keys.Find(token) is { } key && HumanConfirms.Check(key.Actor, roles) is null
            ? key
            : null;

    private async Task<OperatorCaller?> CallerAsync(HttpContext context)
    {
        if (KeyOf(context) is { } key)
        {
            return new OperatorCaller(key.Actor, key.MayAct);
        }
        if (BearerToken.Of(context.Request) is not { } token
            || await persons.FindAsync(token, context.RequestAborted) is not var (caller, until)
            || HumanConfirms.Check(caller.Actor, roles) is not null)
        {
            return null;
        }
        context.Items[UntilItem] = until;
        return caller;
    }

    private async Task PassAsync(HttpContext context, bool acts, Func<HttpContext, OperatorCaller, Task> handle)
    {
        OperatorCaller? caller;
        try
        {
            caller = await CallerAsync(context);
        }
        catch (ProviderAwayException)
        {
            await ProblemWriter.WriteAsync(context, ProviderAway, TimeSpan.FromSeconds(30));
            return;
        }
        if (caller is null)
        {
            await ProblemWriter.WriteAsync(context, Unknown);
            return;
        }
        if (acts && !caller.MayAct)
        {
            await ProblemWriter.WriteAsync(context, ReadsOnly);
            return;
        }
        try
        {
            await handle(context, caller);
        }
        catch (Exception fault) when (fault is DbException or IOException && database.IsTransient(fault) && !context.Response.HasStarted)
        {
            await ProblemWriter.WriteAsync(context, Away, TimeSpan.FromSeconds(5));
        }
    }
}
