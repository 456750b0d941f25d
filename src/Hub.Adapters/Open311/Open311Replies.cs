using System.Globalization;
using Hub.Adapters.Doors;

namespace Hub.Adapters.Open311;

/// <summary>The replies of GeoReport v2, in the standard's own names.</summary>
internal static class Open311Replies
{
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";

    /// <summary>The discovery document.</summary>
    public static Open311Value Discovery(Open311File file) => Group(
        ("changeset", Text(file.Changeset)),
        ("contact", Text(file.Contact)),
        ("key_service", Text(file.KeyService)),
        ("endpoints", List("endpoint", Group(
            ("specification", Text(Specification)),
            ("url", Text(file.Url.ToString().TrimEnd('/'))),
            ("changeset", Text(file.Changeset)),
            ("type", Text(file.Type == Open311Endpoint.Production ? "production" : "test")),
            ("formats", List("format", Text("text/xml"), Text("application/json")))))));

    /// <summary>The services; individual ones too: that they can be requested is no secret, what was requested is.</summary>
    public static Open311Value Services(IEnumerable<Open311Service> services)
        => new Open311Value.List("service", [.. services.Select(service => Group(
            ("service_code", Text(service.Code)),
            ("service_name", Text(service.Name)),
            ("description", Text(service.Description)),
            ("metadata", new Open311Value.Flag(!service.Questions.IsEmpty)),
            ("type", Text(service.Type)),
            ("keywords", Text(string.Join(", ", service.Keywords))),
            ("group", Text(service.Group))))]);

    /// <summary>The questions of a service.</summary>
    public static Open311Value Definition(Open311Service service) => Group(
        ("service_code", Text(service.Code)),
        ("attributes", new Open311Value.List("attribute", [.. service.Questions.Select(Question)])));

    /// <summary>The reply to a new request: an id at once, so there is never a token beside it.</summary>
    public static Open311Value Created(Guid requestId, string? notice) => new Open311Value.List("request", [Group(
        ("service_request_id", Text(requestId.ToString("D"))),
        ("service_notice", Text(notice)),
        ("account_id", Text(null)))]);

    /// <summary>The id of a token.</summary>
    public static Open311Value Token(Guid requestId) => new Open311Value.List("request", [Group(
        ("service_request_id", Text(requestId.ToString("D"))),
        ("token", Text(requestId.ToString("D"))))]);

    /// <summary>Requests that may be seen: no description, no address, no place finer than a neighbourhood.</summary>
    public static Open311Value Requests(IEnumerable<Open311Request> requests, Open311Catalog catalog)
        => new Open311Value.List("request", [.. requests.Select(request => Request(request, catalog))]);

    /// <summary>Faults, all at once.</summary>
    public static Open311Value Errors(IEnumerable<Open311Error> errors) => new Open311Value.List("error", [.. errors.Select(error => Group(
        ("code", new Open311Value.Number(error.Code)),
        ("description", Text(error.Description))))]);

    private static Open311Value.Group Request(Open311Request request, Open311Catalog catalog) => Group(
        ("service_request_id", Text(request.Id.ToString("D"))),
        ("status", Text(request.Closed ? "closed" : "open")),
        ("status_notes", Text(request.Closed ? CloseWords.Of(request.Closing) : null)),
        ("service_name", Text(catalog.Service(request.ServiceCode)?.Name)),
        ("service_code", Text(request.ServiceCode)),
        ("description", Text(null)),
        ("agency_responsible", Text(catalog.Jurisdiction(request.Jurisdiction)?.Name)),
        ("service_notice", Text(request.Acute ? ReceiptWriter.AcuteAdvice : null)),
        ("requested_datetime", Text(Moment(request.RequestedAt))),
        ("updated_datetime", Text(Moment(request.UpdatedAt))),
        ("expected_datetime", Text(request.ExpectedAt is { } expected ? Moment(expected) : null)),
        ("address", Text(null)),
        ("address_id", Text(null)),
        ("zipcode", Text(request.Zipcode)),
        ("lat", request.Lat is { } lat ? new Open311Value.Number(lat) : Text(null)),
        ("long", request.Lon is { } lon ? new Open311Value.Number(lon) : Text(null)),
        ("media_url", Text(null)));

    private static Open311Value.Group Question(Open311Attribute question, int index) => Group(
        ("variable", new Open311Value.Flag(true)),
        ("code", Text(question.Code)),
        ("datatype", Text(question.Datatype switch
        {
            Open311Datatype.String => "string",
            Open311Datatype.Number => "number",
            Open311Datatype.Datetime => "datetime",
            Open311Datatype.Text => "text",
            Open311Datatype.SingleValueList => "singlevaluelist",
            Open311Datatype.MultiValueList => "multivaluelist",
            _ => throw new InvalidOperationException("A question has a datatype."),
        })),
        ("required", new Open311Value.Flag(question.Required)),
        ("datatype_description", Text(question.Hint)),
        ("order", new Open311Value.Number(index + 1)),
        ("description", Text(question.Description)),
        (
            "values",
            new Open311Value.List(
                "value", [.. question.Choices.Select(choice => Group(("key", Text(choice.Key)), ("name", Text(choice.Name))))])));

    private static string Moment(DateTimeOffset moment)
        => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static Open311Value.Text Text(string? value) => new Open311Value.Text(value);

    private static Open311Value.Group Group(params (string, Open311Value)[] members) => new Open311Value.Group([.. members]);

    private static Open311Value.List List(string itemName, params Open311Value[] items) => new Open311Value.List(itemName, [.. items]);
}
