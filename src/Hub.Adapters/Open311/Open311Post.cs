using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Open311;

/// <summary><c>POST /open311/v2/requests</c>: a service request becomes a signal; its id is there at once.</summary>
internal sealed class Open311Post(
    Open311Catalog catalog, Open311Store store, SignalIntake intake, PartnerAuthentication authentication, PartnerGate gate,
    SpoolDatabase spool, HubKeyRing keys, TimeProvider clock)
{
    private const string LeftOut = "Uw melding is ontvangen; de foto of het bestand erbij niet. Een verwijzing in media_url gaat wel mee.";

    private readonly Open311Translator translator = new(catalog);

    /// <summary>Handles one request; the key is a field of the form, or the usual header.</summary>
    public async Task PostAsync(HttpContext context, Open311Format format)
    {
        if (await ReadFormAsync(context, format) is not { } form)
        {
            return;
        }
        var partner = form.Text("api_key") is { } key ? authentication.ByKey(key) : await authentication.AuthenticateAsync(context);
        if (partner is null)
        {
            await Open311Replier.RefuseAsync(context, format, [new Open311Error(403, "api_key is missing or not valid.")]);
            return;
        }
        await gate.PassAsync(
            context, partner, Open311Door.Format, (_, sender) => TakeAsync(context, format, sender, form),
            (_, denial) => DenyAsync(context, format, denial));
    }

    /// <summary>A handler that reads the spool, and says so where that cannot be read.</summary>
    public Func<HttpContext, Open311Format, Task> Read(Func<HttpContext, Open311Format, Task> handle) => async (context, format) =>
    {
        try
        {
            await handle(context, format);
        }
        catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException && !context.Response.HasStarted)
        {
            spool.Met(fault);
            await DenyAsync(context, format, spool.IsDamaged ? Denial.Damaged : Denial.Unavailable);
        }
    };

    private static async Task<Open311Form?> ReadFormAsync(HttpContext context, Open311Format format)
    {
        try
        {
            var (form, fault) = Type(context) switch
            {
                "application/x-www-form-urlencoded" => await ReadEncodedAsync(context),
                Open311Multipart.MediaType => await Open311Multipart.ReadAsync(context),
                _ => (null, "The body must be application/x-www-form-urlencoded or multipart/form-data, in UTF-8."),
            };
            if (form is null)
            {
                await Open311Replier.RefuseAsync(context, format, [new Open311Error(400, fault!)]);
            }
            return form;
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == 413)
        {
            await Open311Replier.RefuseAsync(
                context, format, [new Open311Error(400, "The form must have at most 1 MiB, and with its files at most 20 MiB.")], 413);
            return null;
        }
    }

    private static string? Type(HttpContext context) => context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();

    private static async Task<(Open311Form? Form, string? Fault)> ReadEncodedAsync(HttpContext context)
    {
        using var body = await RequestBody.ReadAsync(context, SignalDoor.LargestBody)
            ?? throw new BadHttpRequestException("The form is too large.", 413);
        return (Open311Fields.Read(body.Bytes.Span, context.Request.ContentType, out var fault), fault);
    }

    private static Task DenyAsync(HttpContext context, Open311Format format, Denial denial)
    {
        if (denial.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString();
        }
        return Open311Replier.RefuseAsync(context, format, [denial.Status switch
        {
            429 => new Open311Error(429, "Too many requests; wait as long as Retry-After says."),
            503 => Unavailable(denial),
            _ => new Open311Error(403, "api_key is not for this door."),
        }]);
    }

    private async Task TakeAsync(HttpContext context, Open311Format format, Partner partner, Open311Form form)
    {
        var errors = translator.Check(form);
        if (errors.Count > 0)
        {
            await Open311Replier.RefuseAsync(context, format, errors);
            return;
        }
        try
        {
            await StoreAsync(context, format, partner, form);
        }
        catch (SpoolUnavailableException)
        {
            context.Response.Headers.RetryAfter = "5";
            await Open311Replier.RefuseAsync(context, format, [Unavailable(Denial.Unavailable)]);
        }
    }

    private static Open311Error Unavailable(Denial denial) => new(503, denial.Detail ?? "The hub cannot take this in now; send it again.");

    private async Task StoreAsync(HttpContext context, Open311Format format, Partner partner, Open311Form form)
    {
        var jurisdiction = catalog.Jurisdiction(form.Text("jurisdiction_id")!)!;
        if (!partner.Municipalities.Contains(jurisdiction.Municipality) || !keys.Serves(jurisdiction.Municipality))
        {
            await Open311Replier.RefuseAsync(context, format, [new Open311Error(403, "api_key is not for this jurisdiction_id.")]);
            return;
        }
        var (recordId, firstSeen) = await RecordAsync(form, jurisdiction, context.RequestAborted);
        var result = translator.Translate(form, recordId, firstSeen) switch
        {
            Translation.Accepted accepted => await intake.TakeInAsync(partner, accepted, context.RequestAborted),
            Translation.Refused refused => new IntakeResult.Refused(refused.Faults),
            _ => throw new InvalidOperationException("A translation is accepted or refused."),
        };
        if (result is not IntakeResult.Accepted receipt)
        {
            var faults = ((IntakeResult.Refused)result).Faults;
            await Open311Replier.RefuseAsync(
                context, format, [.. faults.Select(fault => new Open311Error(400, $"{fault.Field} {fault.Rule}."))]);
            return;
        }
        var service = catalog.Service(form.Text("service_code")!)!;
        if (!service.Individual)
        {
            await store.NoteAsync(Seen(receipt, jurisdiction, service, form), context.RequestAborted);
        }
        await Open311Replier.ReplyAsync(
            context, format, "service_requests",
            Open311Replies.Created(receipt.ReceiptId, Notice(service, form)));
    }

    // GeoReport has no field for danger, so every receipt says what the hub is not.
    private static string Notice(Open311Service service, Open311Form form)
        => string.Join(' ', new[] { service.Notice, form.LeftOut ? LeftOut : null, ReceiptWriter.Advice }.Where(part => part is not null));

    // The client's own id where it sends one (FixMyStreet does); else equal content within a day is the same request.
    private async Task<(string Id, DateTimeOffset FirstSeen)> RecordAsync(
        Open311Form form, Open311Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        var own = form.Answers("fixmystreet_id");
        var content = own is [{ Length: <= 60 } id] ? $"own\n{form.Text("service_code")}\n{id}" : Content(form);
        var hash = keys.KeyedHash(
            jurisdiction.Municipality, "open311", System.Text.Encoding.UTF8.GetBytes($"{jurisdiction.Id}\n{content}"));
        var firstSeen = await store.FirstSeenAsync(hash, clock.GetUtcNow(), cancellationToken);
        return (own is [{ Length: <= 60 } known] ? $"own/{known}" : $"{hash}/{firstSeen.ToUnixTimeMilliseconds()}", firstSeen);
    }

    private static string Content(Open311Form form)
        => string.Join(
            '\n',
            form.Names.Where(name => name is not "api_key")
                .Select(name => $"{name}={string.Join('\t', (IEnumerable<string?>)form.Values(name))}"));

    private static Open311Request Seen(
        IntakeResult.Accepted receipt, Open311Jurisdiction jurisdiction, Open311Service service, Open311Form form)
    {
        var location = Open311Translator.Location(form);
        return new Open311Request(
            receipt.ReceiptId, jurisdiction.Id, service.Code, receipt.ReceivedAt, receipt.ReceivedAt, false, location?.Postcode?[..4],
            Coarse(location?.Lat), Coarse(location?.Lon));
    }

    // A hundredth of a degree is about a kilometre: a neighbourhood, not a house.
    private static double? Coarse(double? degrees) => degrees is { } known ? Math.Round(known, 2) : null;
}
