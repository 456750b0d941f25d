using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Http;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Doors;

/// <summary>Stands before every door: who is it, may it use this door, has it not sent too much.</summary>
internal sealed class PartnerGate(PartnerAuthentication authentication, PartnerQuotas quotas, IntakeMeters meters, SpoolDatabase spool)
{
    /// <summary>A handler behind the gate.</summary>
    /// <param name="format">The door; null for one that is open to every partner.</param>
    /// <param name="handle">Handles a request of a known partner.</param>
    /// <param name="deny">Answers a denial; by default problem+json.</param>
    public RequestDelegate For(PartnerFormat? format, Func<HttpContext, Partner, Task> handle, Func<HttpContext, Denial, Task>? deny = null)
        => async context =>
        {
            var partner = await authentication.AuthenticateAsync(context);
            if (partner is null)
            {
                await DenyAsync(context, null, new Denial(401), deny);
                return;
            }
            await PassAsync(context, partner, format, handle, deny);
        };

    /// <summary>Lets an authenticated partner's request through, or denies it.</summary>
    public async Task PassAsync(
        HttpContext context, Partner partner, PartnerFormat? format, Func<HttpContext, Partner, Task> handle,
        Func<HttpContext, Denial, Task>? deny = null)
    {
        if (format is { } door && !partner.Formats.Contains(door))
        {
            await DenyAsync(context, partner, new Denial(403), deny);
            return;
        }
        var allowance = quotas.Of(partner);
        if (!allowance.TryTake(out var retryAfter))
        {
            await DenyAsync(context, partner, new Denial(429, retryAfter), deny);
            return;
        }
        try
        {
            if (spool.IsDamaged)
            {
                await DenyAsync(context, partner, Denial.Damaged, deny);
                return;
            }
            await handle(context, partner);
        }
        catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException && !context.Response.HasStarted)
        {
            spool.Met(fault);
            await DenyAsync(context, partner, spool.IsDamaged ? Denial.Damaged : Denial.Unavailable, deny);
        }
        finally
        {
            allowance.Release();
        }
    }

    private Task DenyAsync(HttpContext context, Partner? partner, Denial denial, Func<HttpContext, Denial, Task>? deny)
    {
        meters.CountDenied(partner, denial.Status);
        var problem = Problem.Of(denial.Status);
        return deny is not null
            ? deny(context, denial)
            : ProblemWriter.WriteAsync(context, problem with { Detail = denial.Detail ?? problem.Detail }, denial.RetryAfter);
    }
}
