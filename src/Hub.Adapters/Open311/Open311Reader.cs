namespace Hub.Adapters.Open311;

/// <summary>Everything of GeoReport that needs no key: discovery, services, definitions, tokens, and what may be read back.</summary>
internal sealed class Open311Reader(Open311Catalog catalog, Open311Store store, TimeProvider clock)
{
    /// <summary><c>GET discovery</c>.</summary>
    public Task DiscoveryAsync(HttpContext context, Open311Format format)
        => Open311Replier.ReplyAsync(context, format, "discovery", Open311Replies.Discovery(catalog.File));

    /// <summary><c>GET services</c>.</summary>
    public Task ServicesAsync(HttpContext context, Open311Format format)
        => Jurisdiction(context) is { } error
            ? Open311Replier.RefuseAsync(context, format, [error])
            : Open311Replier.ReplyAsync(context, format, "services", Open311Replies.Services(catalog.File.Services));

    /// <summary><c>GET services/{code}</c>.</summary>
    public Task DefinitionAsync(HttpContext context, Open311Format format, string code)
    {
        if (Jurisdiction(context) is { } error)
        {
            return Open311Replier.RefuseAsync(context, format, [error]);
        }
        return catalog.Service(code) is { Questions.IsEmpty: false } service
            ? Open311Replier.ReplyAsync(context, format, "service_definition", Open311Replies.Definition(service))
            : Open311Replier.RefuseAsync(context, format, [new Open311Error(404, "service_code was not found, or has no metadata.")]);
    }

    /// <summary><c>GET tokens/{token}</c>: ids are minted at once, so a token is its request's id.</summary>
    public Task TokenAsync(HttpContext context, Open311Format format, string token)
    {
        if (Jurisdiction(context) is { } error)
        {
            return Open311Replier.RefuseAsync(context, format, [error]);
        }
        return Guid.TryParseExact(token, "D", out var id) && store.Knows(id)
            ? Open311Replier.ReplyAsync(context, format, "service_requests", Open311Replies.Token(id))
            : Open311Replier.RefuseAsync(context, format, [new Open311Error(404, "token was not found.")]);
    }

    /// <summary><c>GET requests/{id}</c>. A request that may not be seen is not found, as if it were not there.</summary>
    public Task OneAsync(HttpContext context, Open311Format format, string requestId)
    {
        if (Jurisdiction(context) is { } error)
        {
            return Open311Replier.RefuseAsync(context, format, [error]);
        }
        var found = Guid.TryParseExact(requestId, "D", out var id)
            ? store.Find(catalog.Jurisdiction(Query(context).Text("jurisdiction_id")!)!.Id, [id])
            : [];
        return found.Count > 0
            ? Open311Replier.ReplyAsync(context, format, "service_requests", Open311Replies.Requests(found, catalog))
            : Open311Replier.RefuseAsync(context, format, [new Open311Error(404, "service_request_id was not found.")]);
    }

    /// <summary><c>GET requests</c>.</summary>
    public Task ManyAsync(HttpContext context, Open311Format format)
    {
        var errors = new List<Open311Error>();
        if (Open311Query.Read(Query(context), catalog, clock.GetUtcNow(), errors) is not { } query)
        {
            return Open311Replier.RefuseAsync(context, format, errors);
        }
        var found = query.Ids.IsDefault
            ? store.Find(query.Jurisdiction.Id, query.From, query.Through).Where(query.Takes).Take(Open311Store.Most)
            : store.Find(query.Jurisdiction.Id, query.Ids);
        return Open311Replier.ReplyAsync(context, format, "service_requests", Open311Replies.Requests(found, catalog));
    }

    private Open311Error? Jurisdiction(HttpContext context)
        => Query(context).Text("jurisdiction_id") is not { } id ? new Open311Error(400, "jurisdiction_id is required.")
            : catalog.Jurisdiction(id) is null ? new Open311Error(404, "jurisdiction_id was not found.")
            : null;

    private static Open311Form Query(HttpContext context)
        => new(context.Request.Query.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));
}
